import { useEffect } from 'react';
import { on } from '#renderer/bridge/bridge.ts';
import { chooseFiles, leaveVerifying, useVerifyRun, verifyFiles, verifyOpened } from './verify-run.ts';

/**
 * The files that were checked since the screen was opened, latest first; with those that were being checked when it was
 * left the last time.
 */
export function useVerifiedFiles() {
  const { outcomes, working } = useVerifyRun();
  // the files that the app was opened with, at its start or while this screen is shown
  useEffect(() => {
    void verifyOpened();
    const end = on('report:opened', () => void verifyOpened());
    return () => {
      end();
      leaveVerifying();
    };
  }, []);
  return { outcomes, working, chooseFiles, verifyFiles };
}
