import { useEffect, useRef } from 'react';

/** Gives a heading the focus: the button that had it is gone, and a screen reader goes on at what took its place. */
export function useFocusedTitle(fileSha256: string) {
  const titleRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    titleRef.current?.focus({ preventScroll: true });
  }, [fileSha256]);
  return titleRef;
}
