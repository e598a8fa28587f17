import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSiteCheckOptions } from '#cli/site-check-options.ts';
import { baseline } from '#tests/support/site-snapshot.ts';

const URL = 'https://thhoasenmau.edu.vn/';
const BASELINE = baseline();

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'site-check-options-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function read(...args: readonly string[]) {
  return readSiteCheckOptions([URL, ...args], {
    printJson: () => undefined,
    printText: () => undefined,
    printProgress: () => undefined,
    environment: {},
    now: () => new Date('2026-11-29T00:00:00Z'),
  });
}

async function withBaseline(content: unknown) {
  const file = path.join(folder, 'trang-thai.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return read('--baseline', file);
}

describe('the earlier state of a site', () => {
  it('is that of one site or of several', async () => {
    const one = await withBaseline(BASELINE);
    expect(one).toMatchObject({ ok: true, value: { baselines: [{ host: BASELINE.host }] } });
    const several = await withBaseline([BASELINE, { ...BASELINE, host: 'b.example' }]);
    expect(several).toMatchObject({ ok: true, value: { baselines: [{}, { host: 'b.example' }] } });
  });

  it.each([
    ['what is no JSON', '{'],
    ['something else', { format: 'khac' }],
    ['a state with a wrong part', { ...BASELINE, takenAt: 'hôm qua' }],
  ])('is refused where the file holds %s', async (_what, content) => {
    const refused = await withBaseline(content);
    expect(refused.ok ? '' : refused.error).toContain('không phải tệp trạng thái gốc của website');
  });

  it('is none where none is named, and a file that is not there is told', async () => {
    expect(await read()).toMatchObject({ ok: true, value: { baselines: [] } });
    expect(await read('--baseline', path.join(folder, 'khong-co.json'))).toMatchObject({ ok: false });
  });
});

describe('the server that is asked for names', () => {
  it.each(['127.0.0.1', '127.0.0.1:5353', '::1', '[::1]:5353', '10.0.0.1, 10.0.0.2:53'])(
    'is taken as %s',
    async (typed) => {
      expect(await read('--dns-server', typed)).toMatchObject({ ok: true });
    },
  );

  it.each(['dns.example', '127.0.0.1:99999', '127.0.0.1:0', '10.0.0.1,', '1.2.3', '[127.0.0.1]:53'])(
    'is refused as %s, which would only look as if the PC were offline',
    async (typed) => {
      const refused = await read('--dns-server', typed);
      expect(refused.ok ? '' : refused.error).toContain('--dns-server phải là địa chỉ IP');
    },
  );
});
