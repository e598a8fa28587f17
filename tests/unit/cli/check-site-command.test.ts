import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command } from '#cli/commands/check-site.command.ts';
import { runCommand } from '#tests/support/command-run.ts';
import { dataPackJson, LOOKED_AT } from '#tests/support/data-packs.ts';
import { EXAMPLE_PACK, jsonBytes } from '#tests/support/pack-files.ts';
import { healthySite, type SmallServer, startSmallServer } from '#tests/support/small-server.ts';

const lineSchema = z.looseObject({ url: z.string(), reachable: z.union([z.boolean(), z.string()]) });

let server: SmallServer;

beforeAll(async () => {
  server = await startSmallServer(healthySite);
});

afterAll(() => {
  server.stop();
});

async function check(...args: readonly string[]) {
  return await checkOn('2026-11-22', ...args);
}

async function checkOn(day: string, ...args: readonly string[]) {
  const lines: unknown[] = [];
  const texts: string[] = [];
  const code = await command.run(args, {
    printJson: (value) => lines.push(value),
    printText: (text) => texts.push(text),
    printProgress: () => undefined,
    environment: {},
    now: () => new Date(`${day}T00:00:00Z`),
  });
  return { code, lines: z.array(lineSchema).parse(lines), text: texts.join('\n') };
}

it('prints the sites in the order of the addresses, also when a later one is done first', async () => {
  const url = `http://127.0.0.1:${String(server.port)}/`;
  const { code, lines } = await check(url, 'http://', '--json', '--allow-private', '--rate', '200');
  expect(lines.map((line) => [line.url, line.reachable])).toEqual([
    [url, true],
    ['http://', 'unknown'],
  ]);
  expect(code).toBe(1);
});

it('never says of a site that it could not read that no sign was seen, in words or by its exit code', async () => {
  const shell = await startSmallServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><title>Trang</title><div id="root"></div><script src="/app.js"></script>');
  });
  const good = `http://127.0.0.1:${String(server.port)}/`;
  const unread = `http://127.0.0.1:${String(shell.port)}/`;
  const { code, text } = await check(good, unread, '--allow-private', '--rate', '200');
  shell.stop();
  expect(code).toBe(1);
  const [ofGood = '', ofUnread = ''] = text.split(unread);
  expect(ofGood).toContain('Không thấy dấu hiệu lạ trong 1 trang đã xem.');
  const [own = ''] = ofUnread.split('1 website');
  expect(own).toContain('Chưa đọc được nội dung vì nội dung chỉ hiện khi trình duyệt chạy mã của trang.');
  expect(own).toContain('Chưa đọc được chữ của trang nào, không mở trang nào bằng trình duyệt.');
  expect(own).not.toContain('ông thấy dấu hiệu');
  expect(text).toContain(
    '1 website chưa đọc được nội dung vì nội dung chỉ hiện khi trình duyệt chạy mã của trang.\n1 website không thấy dấu hiệu lạ trong 1 trang đã xem',
  );
});

it('judges by the newer tables of a file, and says of which day they are', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'check-site-facts-'));
  const data = path.join(folder, 'du-lieu.json');
  await writeFile(data, jsonBytes(dataPackJson()));
  const school = await startSmallServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      '<!doctype html><title>Trường mẫu</title><meta name="generator" content="WordPress 9.9.1"><h1>Trường mẫu</h1>',
    );
  });
  const url = `http://127.0.0.1:${String(school.port)}/`;
  const asked = [url, '--allow-private', '--rate', '200'] as const;
  const said = 'WordPress 9.9.1; hết hỗ trợ từ 12/01/2027';
  expect((await checkOn(LOOKED_AT, ...asked)).text).not.toContain(said);
  const { text } = await checkOn(LOOKED_AT, ...asked, '--facts', data);
  school.stop();
  expect(text).toContain(said);
  expect(text).toContain('theo dữ liệu ngày 15/01/2027');
  expect(await runCommand(command, [...asked, '--facts', EXAMPLE_PACK])).toMatchObject({
    code: 2,
    json: [{ faults: [{ message: 'Đây là tệp bộ tiêu chí, không phải tệp dữ liệu.' }] }],
  });
  await rm(folder, { recursive: true });
});

it('tells in Vietnamese words what was not looked at', async () => {
  const { text } = await check(
    `http://127.0.0.1:${String(server.port)}/`,
    '--allow-private',
    '--rate',
    '200',
  );
  expect(text).toContain('Chưa xem nên chưa đánh giá: ');
  expect(text).not.toMatch(/not-gathered|controls:|exposed-files/u);
});
