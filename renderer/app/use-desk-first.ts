import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Role } from '#renderer/storage/settings.ts';
import { ADDRESSES } from '#renderer/ui/addresses.ts';

/** At the start of the app, and only then, a PC that receives reports shows the desk first. */
export function useDeskFirst(isWelcomed: boolean | undefined, role: Role | undefined): void {
  const [location, navigate] = useLocation();
  const isStarted = useRef(false);
  useEffect(() => {
    if (isWelcomed !== true || role === undefined || isStarted.current) return;
    isStarted.current = true;
    if (role === 'desk' && location === ADDRESSES.home) navigate(ADDRESSES.desk, { replace: true });
  }, [isWelcomed, role, location, navigate]);
}
