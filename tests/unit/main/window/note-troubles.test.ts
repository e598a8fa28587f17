import { EventEmitter } from 'node:events';
import { beforeEach, expect, it } from 'vitest';
import { noteTroubles } from '#main/window/note-troubles.ts';

let app: EventEmitter;
let noted: string[];

beforeEach(() => {
  app = new EventEmitter();
  noted = [];
  noteTroubles(app as never, {
    note: (where, { what }) => noted.push(`${where} ${what}`),
    list: () => [],
  });
});

it('a page, a child and a part of Chromium that crash are noted, each by its kind', () => {
  app.emit('render-process-gone', {}, {}, { reason: 'crashed' });
  app.emit('child-process-gone', {}, { type: 'Utility', reason: 'oom' });
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'abnormal-exit' });
  expect(noted).toEqual(['page:process crashed', 'child:process oom', 'system:process abnormal-exit']);
});

it('what has ended as it should is not', () => {
  app.emit('render-process-gone', {}, {}, { reason: 'clean-exit' });
  app.emit('child-process-gone', {}, { type: 'Utility', reason: 'clean-exit' });
  // Main ends each child when its work is done.
  app.emit('child-process-gone', {}, { type: 'Utility', reason: 'killed' });
  expect(noted).toEqual([]);
});
