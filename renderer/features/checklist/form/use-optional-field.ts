import { useState } from 'react';

/** A field that most cards do without. */
export interface OptionalField {
  readonly isOpen: boolean;
  /** Whether the user has just asked for it. */
  readonly takesFocus: boolean;
  readonly open: () => void;
}

/** The field is there as soon as it holds something or was asked for, and stays though it is emptied. */
export function useOptionalField(isFilled: boolean): OptionalField {
  const [state, setState] = useState<'closed' | 'open' | 'just-opened'>('closed');
  if (isFilled && state === 'closed') setState('open');
  return {
    isOpen: state !== 'closed',
    takesFocus: state === 'just-opened',
    open: () => {
      setState('just-opened');
    },
  };
}
