import type { Duplex } from 'node:stream';

/** A channel on which each line is one JSON value. */
export interface LineChannel {
  readonly send: (value: unknown) => void;
}

/**
 * Reads JSON lines from a stream and hands on each value. A line that is too long or no JSON ends the stream: it can only
 * come from somebody who does not mean well.
 */
export function openLineChannel(
  stream: Duplex,
  maxLength: number,
  onValue: (value: unknown) => void,
): LineChannel {
  let parts: string[] = [];
  let length = 0;
  const end = (): void => {
    parts = [];
    stream.destroy();
  };
  stream.setEncoding('utf8');
  stream.on('error', end);
  stream.on('data', (chunk: string) => {
    let rest = chunk;
    for (let at = rest.indexOf('\n'); at !== -1; at = rest.indexOf('\n')) {
      const value = parsed(parts.join('') + rest.slice(0, at));
      parts = [];
      length = 0;
      rest = rest.slice(at + 1);
      if (value === undefined) {
        end();
        return;
      }
      onValue(value);
    }
    parts.push(rest);
    length += rest.length;
    if (length > maxLength) end();
  });
  return {
    send: (value) => {
      if (!stream.destroyed) stream.write(`${JSON.stringify(value)}\n`);
    },
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
