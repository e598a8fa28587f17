import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { StartPlace } from '#shared/base/start-place.ts';
import { call, on } from '#renderer/bridge/bridge.ts';
import { ADDRESSES } from '#renderer/ui/addresses.ts';

const ADDRESS_OF = {
  'site-check': ADDRESSES.websites,
  campaigns: ADDRESSES.campaigns,
  files: ADDRESSES.verifyFile,
} as const satisfies Record<StartPlace, string>;

/** Goes where the menu of the taskbar sent the user, at the start of the app or later. */
export function useAskedPlace(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const goThere = () => {
      void call('app:take-asked-place', {}).then((taken) => {
        if (taken.ok && taken.value.place !== null) navigate(ADDRESS_OF[taken.value.place]);
      });
    };
    goThere();
    return on('app:place-asked', goThere);
  }, [navigate]);
}
