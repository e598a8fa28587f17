import { notifications } from '@mantine/notifications';
import { create } from 'zustand';
import { evidenceTexts } from '#renderer/texts/checklist-evidence.ts';

/** How files for one criterion are being taken in. */
export interface IntakeState {
  /** Why files were not taken in, a sentence each. */
  readonly refusals: readonly string[];
  readonly runningCount: number;
  /** Dropped and pasted files that are still to be taken in. */
  readonly waitingCount: number;
  /** Whether the card of the criterion is on the screen. */
  readonly isShown: boolean;
}

/** Before anything was offered. */
export const NO_INTAKE: IntakeState = { refusals: [], runningCount: 0, waitingCount: 0, isShown: false };

/** By criterion; beside the screens, as taking in goes on when the user looks at another. */
export const useIntakes = create<ReadonlyMap<string, IntakeState>>(() => new Map());

const SHOWN_MS = 12_000;

function change(place: string, patch: (state: IntakeState) => Partial<IntakeState>): void {
  const intakes = new Map(useIntakes.getState());
  const state = intakes.get(place) ?? NO_INTAKE;
  const next = { ...state, ...patch(state) };
  // what nobody sees and nothing is waiting for is forgotten
  const isOver = !next.isShown && next.runningCount === 0 && next.refusals.length === 0;
  if (isOver) intakes.delete(place);
  else intakes.set(place, next);
  useIntakes.setState(intakes, true);
}

/** The card of a criterion is on the screen. */
export function showIntake(place: string): void {
  change(place, () => ({ isShown: true }));
}

/** The card is left: what could be read there goes; what is still to come is kept for its return. */
export function leaveIntake(place: string): void {
  change(place, ({ runningCount, refusals }) => ({
    isShown: false,
    refusals: runningCount === 0 ? [] : refusals,
  }));
}

/** What could be read is put out of sight. */
export function dismissRefusals(place: string): void {
  change(place, () => ({ refusals: [] }));
}

/** So many files begin to be taken in. */
export function beginIntake(place: string, fileCount: number): void {
  change(place, ({ runningCount, waitingCount }) => ({
    runningCount: runningCount + 1,
    waitingCount: waitingCount + fileCount,
  }));
}

/** So many of them are done with. */
export function countTaken(place: string, fileCount: number): void {
  change(place, ({ waitingCount }) => ({ waitingCount: waitingCount - fileCount }));
}

/** All that began together is done with; where the card is not on the screen, what was refused is said elsewhere. */
export function endIntake(place: string, criterionId: string, remarks: readonly string[]): void {
  const refusals = [...new Set(remarks)];
  change(place, ({ runningCount }) => ({ runningCount: runningCount - 1, refusals }));
  const isUnseen = useIntakes.getState().get(place)?.isShown !== true && refusals.length > 0;
  if (!isUnseen) return;
  const message = evidenceTexts.refusedElsewhere(criterionId, refusals.length);
  notifications.show({ message, autoClose: SHOWN_MS });
}
