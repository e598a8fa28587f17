import { useCallback, useEffect, useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallInput, CallOutput, CallName } from '#shared/ipc/contract.ts';
import { call } from './bridge.ts';

interface Called<Name extends CallName> {
  /** `undefined` until main has answered; then the latest answer. */
  readonly result: Result<CallOutput<Name>, Failure> | undefined;
  /** Asks again. */
  readonly reload: () => void;
}

/** What main answers to a question that a screen asks when it opens. `input` has to stay the same object. */
export function useCall<Name extends CallName>(name: Name, input: CallInput<Name>): Called<Name> {
  const [result, setResult] = useState<Result<CallOutput<Name>, Failure>>();
  const [generation, setGeneration] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void call(name, input).then((answer) => {
      if (isWanted) setResult(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [name, input, generation]);
  const reload = useCallback(() => {
    setGeneration((count) => count + 1);
  }, []);
  return { result, reload };
}
