import { Button } from '@mantine/core';
import { IconCloudOff, IconDeviceDesktop, IconHomeShield } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import { useCall } from '#renderer/bridge/use-call.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { welcomeTexts } from '#renderer/texts/welcome.ts';
import { BrandMark } from '#renderer/ui/brand-mark.tsx';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import classes from './welcome.module.css';

const NOTHING = {};

interface WelcomeProps {
  readonly directive: Directive;
  readonly onStart: () => Promise<void>;
  readonly onRestore: () => Promise<void>;
}

/** The very first screen: what the program is not, where the data lies, what goes over the network. */
export function Welcome({ directive, onStart, onRestore }: WelcomeProps) {
  const { result } = useCall('app:describe', NOTHING);
  const { promises } = welcomeTexts;
  return (
    <main className={classes['page']}>
      <div className={classes['sheet']}>
        <BrandMark size={48} />
        <h1 className={classes['title']}>{welcomeTexts.title}</h1>
        <p className={classes['lead']}>{welcomeTexts.lead(directive.event.name)}</p>
        <h2 className={classes['subtitle']}>{welcomeTexts.promisesTitle}</h2>
        <ul className={classes['promises']}>
          <Promised icon={<IconHomeShield size={24} stroke={1.6} aria-hidden />} {...promises.independent} />
          <Promised icon={<IconDeviceDesktop size={24} stroke={1.6} aria-hidden />} {...promises.local}>
            <code className={classes['folder']}>{result?.ok === true ? result.value.dataFolder : '…'}</code>
          </Promised>
          <Promised icon={<IconCloudOff size={24} stroke={1.6} aria-hidden />} {...promises.offline} />
        </ul>
        <div className={classes['actions']}>
          <PrimaryButton
            size="md"
            onClick={() => {
              void onStart();
            }}
          >
            {welcomeTexts.start}
          </PrimaryButton>
          <Button
            size="md"
            variant="default"
            onClick={() => {
              void onRestore();
            }}
          >
            {backupTexts.chooseAtWelcome}
          </Button>
          <span className={classes['next']}>{welcomeTexts.next}</span>
        </div>
      </div>
    </main>
  );
}

interface PromisedProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

function Promised({ icon, title, text, children }: PromisedProps) {
  return (
    <li className={classes['promise']}>
      {icon}
      <div>
        <p className={classes['promiseTitle']}>{title}</p>
        <p className={classes['promiseText']}>{text}</p>
        {children}
      </div>
    </li>
  );
}
