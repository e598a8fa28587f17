import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FAILURE_CODES } from '#shared/failures/failure.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { foreignWords } from '#tests/support/sentence-style.ts';

const DETAILS = [
  'ENOENT',
  'app:describe input.0',
  'NotFoundError: Failed to execute objectStore on IDBTransaction',
  `${'a'.repeat(64)}.png`,
  'C:\\Users\\vidu\\secret.pdf',
];

test.each(FAILURE_CODES)('%s is said without a word of what the program calls it', (code) => {
  for (const detail of DETAILS) renderScreen(<FailureMessage failure={{ code, detail }} />);
  const said = screen.getAllByRole('alert').map(({ textContent }) => textContent);
  expect(said).toHaveLength(DETAILS.length);
  expect(said.flatMap((text) => foreignWords(text.replaceAll('.', '. ')))).toEqual([]);
  expect(said.join(' ')).not.toMatch(/ENOENT|\.png|secret|Error/u);
});

test('the file of the user that a failure is about is named', () => {
  renderScreen(<FailureMessage failure={{ code: 'evidence-damaged', detail: 'Ảnh chụp phòng máy.png' }} />);
  expect(screen.getByRole('alert').textContent).toContain('Tệp: Ảnh chụp phòng máy.png');
});
