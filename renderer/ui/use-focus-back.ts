import { useEffect, useState } from 'react';

/**
 * Gives the keys back to what had them before a dialog that is drawn only while it is open. What took them meanwhile
 * keeps them.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
