import { spokenCode } from '#shared/keys/spoken-code.ts';
import classes from './key-code.module.css';

interface KeyCodeProps {
  /** `7K2M-Q0XD-91AB-ZT4H` */
  readonly fingerprint: string;
  /** What a screen reader calls it. */
  readonly label: string;
}

/** The code of a key, large, with how each of its groups is read out by telephone. */
export function KeyCode({ fingerprint, label }: KeyCodeProps) {
  return (
    <ol className={classes['groups']} aria-label={label}>
      {spokenCode(fingerprint).map(({ characters, words }, index) => (
        // the same group may come twice
        <li key={`${String(index)} ${characters}`} className={classes['group']}>
          <strong className={classes['characters']}>{characters}</strong>
          {words.map((word, position) => (
            <span key={`${String(position)} ${word}`} className={classes['word']}>
              {word}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
