import { createContext, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';

/** The element of the frame that holds help; `null` until the frame has drawn it. */
export const HelpAsideContext = createContext<HTMLElement | null>(null);

interface HelpAsideProps {
  readonly children: ReactNode;
}

/** Puts help for the present screen into the panel at the right (a drawer where the window is narrow). */
export function HelpAside({ children }: HelpAsideProps) {
  const element = use(HelpAsideContext);
  return element === null ? null : createPortal(children, element);
}
