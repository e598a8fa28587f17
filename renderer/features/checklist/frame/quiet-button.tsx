import type { ReactNode } from 'react';
import classes from './card-footer.module.css';

interface QuietButtonProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly onClick: () => void;
}

/** Something less usual to do with a card. */
export function QuietButton({ icon, label, onClick }: QuietButtonProps) {
  return (
    <button type="button" className={classes['action']} onClick={onClick}>
      {icon}
      {label}
    </button>
  );
}
