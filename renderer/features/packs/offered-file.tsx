import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { packsTexts } from '#renderer/texts/packs.ts';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import classes from './packs.module.css';

interface OfferedFileProps {
  readonly fileName: string;
  readonly fileSha256: string;
  readonly title: string;
  readonly useLabel: string;
  readonly onUse: () => Promise<void>;
  readonly onPutAway: () => void;
  /** Everything that it brings. */
  readonly children: ReactNode;
}

/** A file that may be used, looked at before anything is done with it. */
export function OfferedFile(props: OfferedFileProps) {
  const { fileName, fileSha256, title, useLabel, onUse, onPutAway, children } = props;
  const [isWorking, setIsWorking] = useState(false);
  const titleRef = useRef<HTMLHeadingElement>(null);
  // The button that had the focus is gone; a screen reader goes on at what took its place.
  useEffect(() => {
    titleRef.current?.focus({ preventScroll: true });
  }, [fileSha256]);
  return (
    <article className={classes['preview']} aria-label={packsTexts.previewEyebrow(fileName)}>
      <p className={classes['eyebrow']}>{packsTexts.previewEyebrow(fileName)}</p>
      <h2 className={classes['title']} tabIndex={-1} ref={titleRef}>
        {title}
      </h2>
      {children}
      <div className={classes['decision']}>
        <PrimaryButton
          disabled={isWorking}
          onClick={() => {
            setIsWorking(true);
            void onUse();
          }}
        >
          {useLabel}
        </PrimaryButton>
        <Button disabled={isWorking} onClick={onPutAway}>
          {packsTexts.refuse}
        </Button>
      </div>
    </article>
  );
}
