import { useEffect, useState } from 'react';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { call } from './bridge.ts';

/** The version of the program and where its data lies; `undefined` until main has answered. */
export function useAppDescription(): CallOutput<'app:describe'> | undefined {
  const [description, setDescription] = useState<CallOutput<'app:describe'>>();
  useEffect(() => {
    let isWanted = true;
    void call('app:describe', {}).then((result) => {
      if (isWanted && result.ok) setDescription(result.value);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return description;
}
