const running = new Set<Promise<unknown>>();

/** Notes that files are being taken in, until that has ended in whichever way. */
export function trackIntake(intake: Promise<unknown>): void {
  const ended = intake
    .catch(() => undefined)
    .finally(() => {
      running.delete(ended);
    });
  running.add(ended);
}

/** Waits until every file that was dropped, pasted or chosen is in its answer: a report made before would lack it. */
export async function evidenceTakenIn(): Promise<void> {
  while (running.size > 0) await Promise.all(running);
}
