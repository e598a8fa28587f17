import { render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Providers } from '#renderer/app/providers.tsx';

/** Draws a screen in everything that it stands in, and gives the hands of its user. */
export function renderScreen(screen: ReactNode): UserEvent {
  render(<Providers>{screen}</Providers>);
  return userEvent.setup();
}
