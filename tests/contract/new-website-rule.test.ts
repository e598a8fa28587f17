import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { concludeSiteCheck } from '#shared/checks/engine/conclude-site-check.ts';
import type { findRule } from '#shared/checks/engine/registry.ts';
import { checkFacts, siteSnapshot } from '#tests/support/site-snapshot.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** As somebody would write it: one file in the folder of its topic. */
const MADE_UP_RULE = `
import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';

const common = {
  topic: 'content',
  severity: 'high',
  meaning: 'Đây là mẫu.',
  steps: ['Xem lại trang.'],
  confirm: 'Mở trang.',
  actor: 'vendor',
  clause: 3,
  isPlanted: true,
} as const;

const first: Rule = {
  ...common, id: 'Z98', title: 'Dấu hiệu mẫu', infection: 'hint', ground: 'words', needs: ['documents'],
};
const second: Rule = {
  ...common, id: 'Z99', title: 'Dấu hiệu khác', infection: 'hint', ground: 'code', needs: ['exposed-files'],
};

export const check: Check = {
  rules: [first, second],
  evaluate: ({ site }, { reading }) =>
    [first, second].map((rule) =>
      sighting(rule, { certainty: 'likely', page: site.href, seen: String(reading.documents().length) + ' trang.' }),
    ),
};
`;

let folder: string;
let server: ViteDevServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'new-rule-'));
  for (const part of ['shared', 'build/tsconfig']) {
    await cp(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  }
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  await writeFile(path.join(folder, 'shared/checks/content/z98-made-up.check.ts'), MADE_UP_RULE);
  server = await createServer({
    configFile: false,
    root: folder,
    logLevel: 'error',
    cacheDir: path.join(folder, 'cache'),
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { '#shared': path.join(folder, 'shared') } },
    server: { middlewareMode: true, watch: null, ws: false },
  });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

it('takes one file: it is found, asked, weighed, and told where it cannot judge', async () => {
  const engine = (await server.ssrLoadModule('/shared/checks/engine/conclude-site-check.ts')) as {
    readonly concludeSiteCheck: typeof concludeSiteCheck;
  };
  const registry = (await server.ssrLoadModule('/shared/checks/engine/registry.ts')) as {
    readonly findRule: typeof findRule;
  };
  const conclude = (exposedFiles: [] | 'not-asked') =>
    engine.concludeSiteCheck({
      snapshot: siteSnapshot({ exposedFiles }),
      context: checkFacts(),
      previous: null,
      appVersion: '1.0.0',
    }).result;
  const rulesIn = ({ findings }: ReturnType<typeof conclude>) =>
    findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('Z'));

  expect(registry.findRule('Z98')?.title).toBe('Dấu hiệu mẫu');
  const whole = conclude([]);
  expect(rulesIn(whole)).toEqual(['Z98', 'Z99']);
  expect(whole.infected).toBe(true);

  const part = conclude('not-asked');
  expect(rulesIn(part)).toEqual(['Z98']);
  expect(part.infected).toBe(false);
  const notGathered = part.limits.find(({ at }) => at.startsWith('exposed-files:'));
  expect(notGathered).toMatchObject({ kind: 'not-gathered' });
  expect(notGathered?.at).toContain('Z99');
});
