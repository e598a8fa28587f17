import { z } from 'zod';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command } from '#cli/commands/check-site.command.ts';
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
  const lines: unknown[] = [];
  const code = await command.run(args, {
    printJson: (value) => lines.push(value),
    printText: () => undefined,
    printProgress: () => undefined,
    environment: {},
    now: () => new Date('2026-11-22T00:00:00Z'),
  });
  return { code, lines: z.array(lineSchema).parse(lines) };
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
