import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WebContents } from 'electron';
import { z } from 'zod';
import {
  type RawPageFacts,
  pageFactsSchema,
  VIEW_LIMITS,
} from '#services/site-check/browser/view-messages.ts';

/** The world in which the app's own code reads pages: their scripts see nothing of it. */
const WORLD = 1_999;

const recordedSchema = z
  .array(z.tuple([z.enum(['clipboard-write', 'full-screen', 'service-worker']), z.string().max(500)]))
  .max(40);

/** A call that a page has made, with its text or address. */
export type Recorded = z.output<typeof recordedSchema>[number];

/** Asks the document in a page. */
export interface PageReader {
  /** Rejects when the document breaks while it is read. */
  readonly facts: (contents: WebContents) => Promise<RawPageFacts>;
  readonly click: (contents: WebContents) => Promise<void>;
  /** What the recorder that knows the secret has kept. */
  readonly recorded: (contents: WebContents, secret: string) => Promise<readonly Recorded[]>;
}

/** The reader with the code that was built beside the preload script. */
export function createPageReader(siteHost: string): PageReader {
  const code = readFileSync(path.resolve(import.meta.dirname, '../preload/page-facts.cjs'), 'utf8');
  const call = (name: string, argument: unknown): string =>
    `(() => { const exports = {}; const module = { exports }; ${code}\n;return module.exports.${name}(${JSON.stringify(argument)}); })()`;
  const run = (contents: WebContents, script: string): Promise<unknown> =>
    contents.executeJavaScriptInIsolatedWorld(WORLD, [{ code: script }]);
  const { htmlLength, boxes, linksOfBox, forms } = VIEW_LIMITS;
  const read = call('readPageFacts', { siteHost, limits: { htmlLength, boxes, linksOfBox, forms } });
  return {
    facts: async (contents) => pageFactsSchema.parse(await run(contents, read)),
    click: async (contents) => {
      await run(contents, call('clickPage', null));
    },
    recorded: async (contents, secret) =>
      recordedSchema.parse(
        JSON.parse(
          z
            .string()
            .max(100_000)
            .parse(await run(contents, call('askRecorder', secret))),
        ),
      ),
  };
}
