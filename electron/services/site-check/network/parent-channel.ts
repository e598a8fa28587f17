import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** The extra handle on which whoever started this process speaks with it. */
export function parentChannel(handle: number): Duplex {
  return new Socket({ fd: handle, readable: true, writable: true });
}
