import { act, cleanup, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { nameText } from '#shared/base/text-schemas.ts';
import { flushTyping } from '#renderer/questions/autosave/delayed-save.ts';
import { giveWay } from '#renderer/questions/autosave/drafts.ts';
import { useAutosavedText } from '#renderer/questions/autosave/use-autosaved-field.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';

const PLACE = 'dot-1/1.1/assignee';

/** A disk that takes a text when the test says so, and a screen that hears of it when the test says so. */
function openField(firstStored = '') {
  const saves: { readonly text: string; readonly succeed: () => Promise<void> }[] = [];
  let hear: (stored: string) => void = () => undefined;
  function Field() {
    const [stored, setStored] = useState(firstStored);
    hear = setStored;
    const { typed, fault, onType, onDone } = useAutosavedText({
      place: PLACE,
      stored,
      schema: nameText,
      save: (text) =>
        new Promise<void>((resolve) => {
          const succeed = () =>
            act(async () => {
              resolve();
              await Promise.resolve();
            });
          saves.push({ text, succeed });
        }),
    });
    return (
      <>
        <input
          aria-label="Người phụ trách"
          value={typed}
          onChange={(event) => {
            onType(event.currentTarget.value);
          }}
          onBlur={onDone}
        />
        {fault}
        <button type="button">Tiếp</button>
      </>
    );
  }
  cleanup();
  const user = renderScreen(<Field />);
  return {
    user,
    saves,
    field: screen.getByLabelText<HTMLInputElement>('Người phụ trách'),
    hear: (stored: string) => {
      act(() => {
        hear(stored);
      });
    },
  };
}

const flush = () => {
  act(flushTyping);
};

test('an older value that arrives late does not take the place of what is typed', async () => {
  const { user, field, saves, hear } = openField();
  await user.type(field, 'An');
  flush();
  await user.type(field, ' Bình');
  await saves[0]?.succeed();
  hear('An');
  expect(field.value).toBe('An Bình');
  flush();
  hear('An');
  await saves[1]?.succeed();
  hear('An');
  expect(field.value).toBe('An Bình');
  expect(saves.map(({ text }) => text)).toEqual(['An', 'An Bình']);
});

test('what was typed back to the older value is saved as well', async () => {
  const { user, field, saves } = openField('An');
  await user.type(field, 'h');
  flush();
  await user.type(field, '{Backspace}');
  await user.tab();
  expect(saves.map(({ text }) => text)).toEqual(['Anh', 'An']);
});

test('the field is not rewritten while somebody types in it, only when it is left', async () => {
  const { user, field, saves, hear } = openField();
  await user.type(field, 'Nguyễn ');
  flush();
  await saves[0]?.succeed();
  hear('Nguyễn');
  expect(field.value).toBe('Nguyễn ');
  await user.tab();
  expect(field.value).toBe('Nguyễn');
});

test('another window that comes to the front does not end the typing', async () => {
  const { user, field } = openField();
  await user.type(field, 'Nguyễn ');
  // The browser tells the field so, and leaves the focus where it is.
  act(() => {
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });
  expect(field.value).toBe('Nguyễn ');
});

test('a change from outside shows in a field that was typed in before', async () => {
  const { user, field, saves, hear } = openField();
  await user.type(field, 'An');
  await user.tab();
  await saves[0]?.succeed();
  hear('An');
  hear('Bình');
  expect(field.value).toBe('Bình');
});

test('an undo of which the screen hears only the end leaves no stale text in the field', async () => {
  const { user, field, saves } = openField('Bình');
  await user.clear(field);
  await user.type(field, 'An');
  await user.tab();
  await saves[0]?.succeed();
  expect(field.value).toBe('An');
  act(() => {
    giveWay([PLACE]);
  });
  expect(field.value).toBe('Bình');
});

test('an undo takes out what could not be stored, and its fault', async () => {
  const { user, field } = openField('Bình');
  await user.type(field, 'x'.repeat(201));
  await user.tab();
  expect(screen.getByText(/Dài 205 ký tự/u)).toBeDefined();
  act(() => {
    giveWay([PLACE]);
  });
  expect(field.value).toBe('Bình');
  expect(screen.queryByText(/ký tự/u)).toBeNull();
});

test('what is typed while an undo is under way stays', async () => {
  const { user, field } = openField('Bình');
  await user.type(field, ' An');
  act(() => {
    giveWay([PLACE]);
  });
  expect(field.value).toBe('Bình An');
});

test('what the disk does not take yet is in the field, even when its screen was left and opened again', async () => {
  const { user, field, saves } = openField();
  await user.type(field, 'An');
  await user.tab();
  expect(saves).toHaveLength(1);
  expect(field.value).toBe('An');
  const reopened = openField();
  expect(reopened.field.value).toBe('An');
  await saves[0]?.succeed();
  reopened.hear('An');
  reopened.hear('Bình');
  expect(reopened.field.value).toBe('Bình');
});

test('what was being typed is saved when its screen goes', async () => {
  const { user, field, saves } = openField();
  await user.type(field, 'An');
  cleanup();
  expect(saves.map(({ text }) => text)).toEqual(['An']);
});
