import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { useOneAtATime } from '#renderer/ui/use-one-at-a-time.ts';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';

const SHOWN_MS = 12_000;

interface UndoButtonProps {
  readonly label: string;
  /** Gives how much was left as it was changed since; `null` where there was nothing to undo. */
  readonly undo: () => Promise<Result<number | null, Failure>>;
  /** What is said afterwards. */
  readonly undone: (keptCount: number) => string;
  readonly onUndone: (() => void) | undefined;
}

/** Goes back to before the last merge; what was changed since stays, and is told of. */
export function UndoButton({ label, undo, undone, onUndone }: UndoButtonProps) {
  const { isWorking, run } = useOneAtATime();
  const [failure, setFailure] = useState<Failure>();
  const goBack = async () => {
    const result = await undo();
    setFailure(result.ok ? undefined : result.error);
    if (!result.ok) return;
    if (result.value !== null) notifications.show({ message: undone(result.value), autoClose: SHOWN_MS });
    onUndone?.();
  };
  return (
    <>
      <Button
        variant="default"
        loading={isWorking}
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        onClick={() => {
          run(goBack);
        }}
      >
        {label}
      </Button>
      {failure !== undefined && <FailureMessage failure={failure} />}
    </>
  );
}
