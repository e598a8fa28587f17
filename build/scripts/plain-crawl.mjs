// The yardstick of the website check's bench: fetches the pages of a site, parses them with a SAX parser, hashes them,
// follows their links, and does nothing else. node plain-crawl.mjs URL
import { createHash } from 'node:crypto';
import process from 'node:process';
import { Parser } from 'htmlparser2';
import { Agent, request } from 'undici';

const AT_ONCE = 4;
const start = new URL(process.argv[2] ?? '');
const dispatcher = new Agent({ connections: AT_ONCE });
const waiting = [start.href];
const known = new Set(waiting);
let pages = 0;
let characters = 0;

/** @param {string} href */
async function visit(href) {
  const { body } = await request(href, { dispatcher });
  const bytes = Buffer.from(await body.arrayBuffer());
  createHash('sha256').update(bytes).digest('hex');
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name !== 'a' || attributes['href'] === undefined) return;
      const { href: target, origin } = new URL(attributes['href'], href);
      if (origin !== start.origin || known.has(target)) return;
      known.add(target);
      waiting.push(target);
    },
    ontext: (text) => {
      characters += text.length;
    },
  });
  parser.end(bytes.toString('utf8'));
  pages += 1;
}

/** @type {Set<Promise<unknown>>} */
const running = new Set();
for (;;) {
  while (running.size < AT_ONCE) {
    const next = waiting.shift();
    if (next === undefined) break;
    const visiting = visit(next).finally(() => running.delete(visiting));
    running.add(visiting);
  }
  if (running.size === 0) break;
  await Promise.race(running);
}
await dispatcher.close();
process.stdout.write(`${JSON.stringify({ pages, characters })}\n`);
