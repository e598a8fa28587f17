import { Button } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { WorkDialog } from '#renderer/ui/work-dialog.tsx';
import { renderScreen } from '#tests/support/render-screen.tsx';

function Working() {
  const [isDone, setDone] = useState(false);
  return (
    <>
      <button>Nút ở dưới</button>
      <WorkDialog title="Bàn giao" width={400} isWorking={false} onClose={() => undefined}>
        {isDone ? (
          <>
            <p>Đã xong.</p>
            <Button>Mở thư mục</Button>
          </>
        ) : (
          <Button
            onClick={() => {
              setDone(true);
            }}
          >
            Ghi ra tệp
          </Button>
        )}
      </WorkDialog>
    </>
  );
}

test('keys stay in the dialog though the button that was pressed is gone', async () => {
  const user = renderScreen(<Working />);
  const dialog = await screen.findByRole('dialog', { name: 'Bàn giao' });
  await user.click(screen.getByRole('button', { name: 'Ghi ra tệp' }));
  await screen.findByText('Đã xong.');
  await waitFor(() => {
    expect(dialog.contains(document.activeElement)).toBe(true);
  });
});

function Opened() {
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        Bàn giao phần này…
      </Button>
      {isOpen && (
        <WorkDialog title="Bàn giao" width={400} isWorking={false} onClose={close}>
          <Button onClick={close}>Hủy</Button>
        </WorkDialog>
      )}
    </>
  );
}

test('closed by Escape or by its button, a dialog gives the keys back to what opened it', async () => {
  const user = renderScreen(<Opened />);
  const opener = await screen.findByRole('button', { name: 'Bàn giao phần này…' });
  for (const close of [
    () => user.keyboard('{Escape}'),
    () => user.click(screen.getByRole('button', { name: 'Hủy' })),
  ]) {
    await user.click(opener);
    await screen.findByRole('dialog');
    await close();
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(document.activeElement).toBe(opener);
    });
  }
});
