import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { saveAtLogOff } from '#main/window/save-at-log-off.ts';

it.each(['query-session-end', 'session-end'])('saves at %s and does not hold the log-off up', (name) => {
  const window = new EventEmitter();
  let saved = 0;
  let isHeldUp = false;
  saveAtLogOff(window as never, () => {
    saved += 1;
  });
  window.emit(name, { preventDefault: () => (isHeldUp = true) });
  expect([saved, isHeldUp]).toEqual([1, false]);
});
