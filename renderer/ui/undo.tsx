import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { create } from 'zustand';
import { uiTexts } from '#renderer/texts/ui.ts';
import classes from './undo.module.css';

/** Something that was done and can be taken back. */
export interface UndoStep {
  /** What was done: `Đã xóa 1 ca trực.` */
  readonly message: string;
  readonly undo: () => Promise<unknown>;
  /** What is said when it is taken back; nothing where the screen shows it, or `undo` says it itself. */
  readonly undoneMessage?: string;
  /** Where it was done, for a button there. */
  readonly place?: string;
  /** The text that was being typed; the pauses within one text are one step. */
  readonly typingOf?: string;
}

const UNDO_NOTICE_ID = 'undo';
const OFFER_MS = 12_000;
/** Nobody goes further back than that, and every step holds on to what it puts back. */
const MAX_STEPS = 100;

/** What can be taken back, the latest last. */
const useSteps = create<readonly UndoStep[]>(() => []);

function setSteps(next: readonly UndoStep[]): void {
  useSteps.setState(next, true);
}

/** Remembers what was done for Ctrl+Z, until the program is closed or another campaign is opened. */
export function recordUndo(step: UndoStep): void {
  const steps = useSteps.getState();
  const latest = steps.at(-1);
  if (step.typingOf !== undefined && step.typingOf === latest?.typingOf) return;
  setSteps([...steps, step].slice(-MAX_STEPS));
}

/** Offers to take back what was just done, by button or Ctrl+Z; takes the place of “Thầy/Cô có chắc không?”. */
export function offerUndo(step: UndoStep): void {
  recordUndo(step);
  notifications.hide(UNDO_NOTICE_ID);
  notifications.show({
    id: UNDO_NOTICE_ID,
    autoClose: OFFER_MS,
    message: (
      <div className={classes['offer']}>
        <span>{step.message}</span>
        <Button
          size="compact-sm"
          onClick={() => {
            void takeBack(step);
          }}
        >
          {uiTexts.undo}
        </Button>
      </div>
    ),
  });
}

async function takeBack(step: UndoStep): Promise<void> {
  const steps = useSteps.getState();
  if (!steps.includes(step)) return;
  setSteps(steps.filter((other) => other !== step));
  notifications.hide(UNDO_NOTICE_ID);
  await step.undo();
  if (step.undoneMessage !== undefined) notifications.show({ message: step.undoneMessage, autoClose: 5_000 });
}

function latestAt(steps: readonly UndoStep[], places: readonly string[]): UndoStep | undefined {
  return steps.findLast(({ place }) => place !== undefined && places.includes(place));
}

/** Takes back what was done last, anywhere or in the places named; says whether there was something to take back. */
export async function undoLatest(places?: readonly string[]): Promise<boolean> {
  const steps = useSteps.getState();
  const step = places === undefined ? steps.at(-1) : latestAt(steps, places);
  if (step === undefined) return false;
  await takeBack(step);
  return true;
}

/** Forgets everything that could be taken back: what the user sees next is not what it was done in. */
export function forgetUndo(): void {
  setSteps([]);
  notifications.hide(UNDO_NOTICE_ID);
}

/** What would be taken back next in any of the places; `undefined` when nothing. */
export function useLatestUndo(places: readonly string[]): UndoStep | undefined {
  return useSteps((steps) => latestAt(steps, places));
}
