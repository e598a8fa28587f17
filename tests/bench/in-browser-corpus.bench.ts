import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { CorpusSite } from '#tests/corpus/corpus-site.ts';
import { browserCorpus } from '#tests/corpus/in-browser/registry.ts';
import { serveCorpus } from '#tests/corpus/serve-corpus.ts';

// What the check says of the labelled sites that only a running browser can tell apart: by the command, as its users run
// it, in a real Electron. Nothing outside the sites is asked. `TU_KIEM_ATTT_SITES` names some of them, with commas.

const CLI = path.resolve('out/main/cli.js');
const AT_ONCE = 3;
/** Some twenty seconds a site, on a machine that is otherwise still. */
const HANGS_MS = 3 * 60 * 60_000;
const MOST_BYTES = 64_000_000;
const run = promisify(execFile);

const line = z.object({
  infected: z.union([z.boolean(), z.literal('unknown')]),
  status: z.string(),
  reason: z.string().nullable(),
  views: z.array(z.string()),
  findings: z.array(z.object({ rule: z.string(), infection: z.string(), seen: z.string() })),
});

type Line = z.output<typeof line>;

interface Judged {
  readonly site: CorpusSite;
  readonly said: Line;
}

/** Runs the command over some sites; exit code 1 only says that something was found. */
async function check(urls: readonly string[]): Promise<readonly Line[]> {
  const args = [CLI, 'check-site', ...urls, '--json', '--browser', '--allow-private', '--rate', '1000'];
  const env = { ...process.env, ...(process.getuid?.() === 0 ? { TU_KIEM_ATTT_NO_SANDBOX: '1' } : {}) };
  const { stdout } = await run(process.execPath, args, { env, maxBuffer: MOST_BYTES }).catch(
    (error: unknown) => z.object({ code: z.literal(1), stdout: z.string() }).parse(error),
  );
  const lines = stdout.split('\n').filter((text) => text !== '');
  return lines.map((text) => line.parse(JSON.parse(text)));
}

async function judge(sites: readonly CorpusSite[]): Promise<readonly Judged[]> {
  return serveCorpus(sites, async (served) => {
    const judged: Judged[] = [];
    for (let at = 0; at < served.length; at += AT_ONCE) {
      const some = served.slice(at, at + AT_ONCE);
      const lines = await check(some.map(({ url }) => url));
      some.forEach(({ site }, index) => {
        const said = lines[index];
        if (said === undefined) throw new Error(`nothing was said of ${site.id}`);
        judged.push({ site, said });
        process.stdout.write(describeOne({ site, said }));
      });
    }
    return judged;
  });
}

function describeOne({ site, said }: Judged): string {
  const isRight = said.infected === (site.label === 'infected');
  const why = said.findings
    .filter(({ infection, rule }) => infection !== 'none' || /^(?:R1[23]|C0[78]|M1[3-9])$/u.test(rule))
    .map(({ rule, infection, seen }) => `${rule} ${infection} “${seen}”`);
  const verdict = `${String(said.infected)} ${said.status} ${said.reason ?? ''}`.trim();
  return `${isRight ? 'right' : 'WRONG'} ${site.label} ${site.id}: ${verdict}; ${why.join(', ')}\n`;
}

const wanted = process.env['TU_KIEM_ATTT_SITES']?.split(',');
const sites = browserCorpus.filter(({ id }) => wanted?.includes(id) ?? true);

it('tells planted sites from healthy ones that look alike', { timeout: HANGS_MS }, async () => {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: run "npm run build" first`);
  const judged = await judge(sites);
  const planted = judged.filter(({ site }) => site.label === 'infected');
  const found = planted.filter(({ said }) => said.infected === true);
  const alarms = judged.filter(({ said }) => said.infected === true);
  const falseAlarms = alarms.filter(({ site }) => site.label === 'benign');
  const unknown = judged.filter(({ said }) => said.infected === 'unknown');
  process.stdout.write(
    `${String(judged.length)} sites: ${String(found.length)} of ${String(planted.length)} planted ones found, ` +
      `${String(falseAlarms.length)} false alarms, ${String(unknown.length)} not judged\n`,
  );
  expect(judged.filter(({ said }) => !said.views.includes('browser')).map(({ site }) => site.id)).toEqual([]);
  expect(falseAlarms.map(({ site }) => site.id)).toEqual([]);
  expect(found.length).toBeGreaterThanOrEqual(0.9 * planted.length);
});
