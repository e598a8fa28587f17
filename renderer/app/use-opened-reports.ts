import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { call, on } from '#renderer/bridge/bridge.ts';
import { ADDRESSES } from '#renderer/ui/addresses.ts';

/** Goes to the screen that checks files when the app was opened with one, at its start or later. */
export function useOpenedReports(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const goThere = () => {
      navigate(ADDRESSES.verifyFile);
    };
    void call('report:count-opened', {}).then((counted) => {
      if (counted.ok && counted.value.count > 0) goThere();
    });
    return on('report:opened', goThere);
  }, [navigate]);
}
