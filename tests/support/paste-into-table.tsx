import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import { emptyRow } from '#shared/records/record-kind.ts';
import { RecordTable } from '#renderer/questions/record-table/record-table.tsx';
import { addRecords, readRecords } from '#renderer/storage/records.ts';
import { clipboardText, kindNamed } from './pasted-table.ts';
import { renderScreen } from './render-screen.tsx';
import { sampleDirective } from './sample-directive.ts';

export const CAMPAIGN = sampleDirective.id;
export const roster = kindNamed('duty-roster');

/** Pastes as Chromium does: into the field that has the focus, outside of fields into the body. */
export function paste(text: string, html = '') {
  const focused = document.activeElement;
  const isField = focused?.matches('input, textarea') === true;
  const target = isField ? focused : document.body;
  const event = createEvent.paste(target, {
    clipboardData: {
      getData: (type: string) => (type === 'text/html' ? html : text),
      files: [],
      types: ['text/plain'],
    },
  });
  fireEvent(target, event);
  return event;
}

/** Goes to an element of the table and pastes rows there, as soon as the table listens. */
export async function pasteRowsAt(element: HTMLElement, ...lines: readonly string[]): Promise<void> {
  await waitFor(() => {
    element.focus();
    expect(paste(clipboardText(...lines)).defaultPrevented).toBe(true);
  });
}

/** The rows of the roster as they are stored. */
export async function storedRows() {
  return (await readRecords(CAMPAIGN, roster.id)).map(({ row }) => row);
}

/** Draws the table of the roster with so many rows in it. */
export async function openTable(rowCount = 0): Promise<UserEvent> {
  await addRecords(
    CAMPAIGN,
    roster.id,
    Array.from({ length: rowCount }, () => ({ ...emptyRow(roster), name: 'Nguyễn Thị Có Sẵn' })),
  );
  const user = renderScreen(<RecordTable directive={sampleDirective} kind={roster} />);
  await screen.findByRole('button', { name: 'Dán từ Excel' });
  return user;
}

/** The dialog after rows were pasted into an empty table. */
export async function pasteIntoTable(...lines: readonly string[]) {
  const user = await openTable();
  await pasteRowsAt(screen.getByRole('button', { name: 'Dán từ Excel' }), ...lines);
  const dialog = await screen.findByRole('dialog', { name: 'Dán từ Excel vào “Danh sách và lịch trực”' });
  return { user, dialog: within(dialog) };
}
