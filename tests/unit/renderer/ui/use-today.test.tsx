import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useToday } from '#renderer/ui/use-today.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

function Today() {
  return <p>{useToday()}</p>;
}

beforeEach(() => {
  // one minute to midnight in Vietnam, at the end of a year
  vi.useFakeTimers({
    toFake: ['Date', 'setInterval', 'clearInterval'],
    now: new Date('2026-12-31T16:59:00Z'),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

test('the day goes on in a window that stays in front over night', () => {
  renderScreen(<Today />);
  expect(screen.getByText('2026-12-31')).toBeTruthy();
  act(() => {
    vi.advanceTimersByTime(60_000);
  });
  expect(screen.getByText('2027-01-01')).toBeTruthy();
});
