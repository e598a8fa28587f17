import { expect, it } from 'vitest';
import { inOwnWords } from '#cli/how-called.ts';

const HELP = 'Cách gọi: npm run -s cli -- verify TỆP…\nXem: npm run -s cli -- verify --help';

it('explains inside the app how the app is called, and outside how npm is', () => {
  expect(inOwnWords(HELP, true)).toBe(
    'Cách gọi: tu-kiem-attt.cmd verify TỆP…\nXem: tu-kiem-attt.cmd verify --help',
  );
  expect(inOwnWords(HELP, false)).toBe(HELP);
});
