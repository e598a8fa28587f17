import { type RefObject, useEffect, useRef, useState } from 'react';

/** The fields of a form, and what brings the first faulty one of them into sight. */
export interface FocusOnFault {
  readonly fields: RefObject<HTMLDivElement | null>;
  /** To be called when something was refused: the faults are marked by the next drawing. */
  readonly refuse: () => void;
}

/** Leads to the first field that is marked as wrong once a form was refused: enlarged, the button is far from it. */
export function useFocusOnFault(): FocusOnFault {
  const fields = useRef<HTMLDivElement>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  return {
    fields,
    refuse: () => {
      setRefusals((count) => count + 1);
    },
  };
}
