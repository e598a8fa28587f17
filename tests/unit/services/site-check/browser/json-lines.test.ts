import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openLineChannel } from '#services/site-check/browser/json-lines.ts';

function channel(maxLength = 100): { readonly stream: PassThrough; readonly values: unknown[] } {
  const stream = new PassThrough();
  const values: unknown[] = [];
  openLineChannel(stream, maxLength, (value) => values.push(value));
  return { stream, values };
}

/** What was written has been read when this comes back. */
function read(stream: PassThrough): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => {
      setImmediate(resolve);
    });
  });
}

describe('a channel of lines', () => {
  it('puts lines together from the pieces in which they come', async () => {
    const { stream, values } = channel();
    for (const piece of ['{"a":', '1}\n{"b"', ':2}\n']) stream.write(piece);
    await read(stream);
    expect(values).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it.each([
    ['no JSON', 'xin chào\n'],
    ['a line beyond the bound', 'x'.repeat(101)],
  ])('ends at %s', async (_what, text) => {
    const { stream, values } = channel();
    stream.write(text);
    await read(stream);
    expect(stream.destroyed).toBe(true);
    expect(values).toEqual([]);
  });
});
