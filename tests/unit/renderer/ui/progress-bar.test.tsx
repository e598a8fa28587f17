import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { renderScreen } from '#tests/support/render-screen.tsx';

test('a bar is read out in the words that stand beside it', async () => {
  renderScreen(<ProgressBar fraction={0.123_456} label="Tiến độ" words="Đọc minh chứng, 12 %" />);
  const bar = await screen.findByRole('progressbar', { name: 'Tiến độ' });
  expect(bar.getAttribute('aria-valuetext')).toBe('Đọc minh chứng, 12 %');
  expect(bar.getAttribute('aria-valuenow')).toBe('12');
});
