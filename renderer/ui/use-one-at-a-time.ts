import { useRef, useState } from 'react';

/** Runs what a button does once at a time: a second click while it goes on does nothing. */
export function useOneAtATime(): {
  readonly isWorking: boolean;
  readonly run: (work: () => Promise<unknown>) => void;
} {
  const isTaken = useRef(false);
  const [isWorking, setIsWorking] = useState(false);
  return {
    isWorking,
    run: (work) => {
      // The state is seen only after the next drawing, a second click may come before.
      if (isTaken.current) return;
      isTaken.current = true;
      setIsWorking(true);
      void work().finally(() => {
        isTaken.current = false;
        setIsWorking(false);
      });
    },
  };
}
