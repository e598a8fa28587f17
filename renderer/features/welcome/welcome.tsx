import { Button } from '@mantine/core';
import { IconCloudOff, IconDeviceDesktop, IconHomeShield } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Directive } from '#shared/directives/directive.ts';
import { offeredPacks } from '#shared/directives/offered-packs.ts';
import type { RunPeriod } from '#shared/directives/run.ts';
import { securityTerm } from '#shared/directives/security-term.ts';
import { useChosenDays, usualDays } from '#renderer/campaigns/run-days.tsx';
import { useCall } from '#renderer/bridge/use-call.ts';
import { backupTexts } from '#renderer/texts/backup.ts';
import { roleTexts } from '#renderer/texts/role.ts';
import { welcomeTexts } from '#renderer/texts/welcome.ts';
import { BrandMark } from '#renderer/ui/brand-mark.tsx';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import { useOneAtATime } from '#renderer/ui/use-one-at-a-time.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import { PackChoice } from './pack-choice.tsx';
import classes from './welcome.module.css';

const NOTHING = {};

interface WelcomeProps {
  /** The packs that can be begun with, at least one. */
  readonly packs: readonly Directive[];
  /** `period` is `null` where the pack has the days. */
  readonly onStart: (pack: Directive, period: RunPeriod | null) => Promise<void>;
  readonly onRestore: () => Promise<void>;
  /** What came of the file that was chosen, where that is no backup. */
  readonly notice: ReactNode;
  /** The same on a PC that receives reports of others. */
  readonly onStartDesk: (pack: Directive, period: RunPeriod | null) => Promise<void>;
}

/** The very first screen: what to begin with, what the program is not, where the data lies, what goes over the network. */
export function Welcome({ packs, onStart, onRestore, notice, onStartDesk }: WelcomeProps) {
  const today = useToday();
  const days = useChosenDays(usualDays(today), null);
  const [chosenId, setChosenId] = useState('');
  const { run } = useOneAtATime();
  const offered = offeredPacks(packs, today);
  const [recommended] = offered;
  if (recommended === undefined) throw new Error('No directive pack is built in');
  const chosen = packs.find(({ id }) => id === chosenId) ?? recommended;
  const ownDays = chosen.event.isRepeated === true;
  const isReady = !ownDays || days.period !== null;
  const period = ownDays ? days.period : null;
  return (
    <main className={classes['page']}>
      <div className={classes['sheet']}>
        <BrandMark size={48} />
        <h1 className={classes['title']}>{welcomeTexts.title}</h1>
        <p className={classes['lead']}>{welcomeTexts.lead(securityTerm(chosen))}</p>
        <div className={classes['columns']}>
          <section>
            <PackChoice
              packs={offered}
              recommended={recommended}
              chosen={chosen}
              days={days}
              onChoose={setChosenId}
            />
          </section>
          <Promises />
        </div>
        {notice}
        <div className={classes['actions']}>
          <PrimaryButton
            size="md"
            disabled={!isReady}
            onClick={() => {
              run(() => onStart(chosen, period));
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
        </div>
        <div className={classes['after']}>
          <span className={classes['next']}>{welcomeTexts.next}</span>
          <button
            type="button"
            className={classes['otherRole']}
            disabled={!isReady}
            onClick={() => {
              run(() => onStartDesk(chosen, period));
            }}
          >
            {roleTexts.atWelcome}
          </button>
        </div>
      </div>
    </main>
  );
}

function Promises() {
  const { result } = useCall('app:describe', NOTHING);
  const place = result?.ok === true ? result.value : undefined;
  const { promises } = welcomeTexts;
  return (
    <section>
      <h2 className={classes['subtitle']}>{welcomeTexts.promisesTitle}</h2>
      <ul className={classes['promises']}>
        <Promised icon={<IconHomeShield size={24} stroke={1.6} aria-hidden />} {...promises.independent} />
        <Promised
          icon={<IconDeviceDesktop size={24} stroke={1.6} aria-hidden />}
          title={promises.local.title(place?.isBesideProgram ?? false)}
          text={promises.local.text}
        >
          <code className={classes['folder']}>{place?.dataFolder ?? '…'}</code>
          <Backups />
        </Promised>
        <Promised icon={<IconCloudOff size={24} stroke={1.6} aria-hidden />} {...promises.offline} />
      </ul>
    </section>
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

/** The copies that the program makes by itself may lie where another program sends them on. */
function Backups() {
  const { result } = useCall('snapshots:describe', NOTHING);
  if (result?.ok !== true || !result.value.isSynchronised) return null;
  return <p className={classes['promiseText']}>{welcomeTexts.promises.local.synchronised}</p>;
}
