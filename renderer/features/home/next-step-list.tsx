import { Button } from '@mantine/core';
import { homeTexts } from '#renderer/texts/home.ts';
import { href } from '#renderer/ui/addresses.ts';
import { Section } from '#renderer/ui/page.tsx';
import classes from './home.module.css';
import type { NextStep } from './next-steps.ts';

interface NextStepListProps {
  readonly steps: readonly NextStep[];
}

/** The most useful things to do; the first one is the primary action of the screen. */
export function NextStepList({ steps }: NextStepListProps) {
  return (
    <Section title={homeTexts.nextTitle}>
      <ol className={classes['steps']}>
        {steps.map(({ text, action, address }, index) => (
          <li key={`${address} ${text}`} className={classes['step']}>
            <span className={classes['stepText']}>{text}</span>
            <Button
              component="a"
              href={href(address)}
              className={classes['stepAction']}
              {...(index === 0 ? { variant: 'filled', color: 'accent' } : {})}
            >
              {action}
            </Button>
          </li>
        ))}
      </ol>
    </Section>
  );
}
