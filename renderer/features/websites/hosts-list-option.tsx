import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import type { HostsListFacts } from '#shared/checks/request/hosts-list-facts.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { useCall } from '#renderer/bridge/use-call.ts';
import { websitesTexts } from '#renderer/texts/websites.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import classes from './websites.module.css';

type Outcome =
  | { readonly status: 'none' | 'reading' | 'no-hosts' }
  | { readonly status: 'failed'; readonly failure: Failure };

const NOTHING = {};
const COUNT = new Intl.NumberFormat('vi-VN');
const texts = websitesTexts.options.hostsList;

function listWords(list: HostsListFacts | null): string {
  if (list === null) return texts.none;
  const time = formatDateTime(toVietnamTime(new Date(list.importedAt)));
  return texts.present(list.name, COUNT.format(list.hostCount), time);
}

/** The list of bad hosts that somebody has brought in. */
export function HostsListOption() {
  const { result, reload } = useCall('site-check:describe-hosts-list', NOTHING);
  const [outcome, setOutcome] = useState<Outcome>({ status: 'none' });
  const list = result?.ok === true ? result.value.list : null;
  const choose = async () => {
    setOutcome({ status: 'reading' });
    const chosen = await call('site-check:choose-hosts-list', {});
    if (!chosen.ok) setOutcome({ status: 'failed', failure: chosen.error });
    else setOutcome({ status: chosen.value.status === 'no-hosts' ? 'no-hosts' : 'none' });
    reload();
  };
  const remove = async () => {
    await call('site-check:remove-hosts-list', {});
    reload();
  };
  return (
    <div role="group" aria-label={texts.title} className={classes['hostsList']}>
      <span className={classes['optionTitle']}>{texts.title}</span>
      <span role="status">
        {outcome.status === 'reading' ? texts.reading : listWords(list)}
        {outcome.status === 'no-hosts' && ` ${texts.noHosts}`}
      </span>
      <span className={classes['muted']}>{texts.hint}</span>
      <div className={classes['buttons']}>
        <Button
          size="compact-md"
          disabled={outcome.status === 'reading'}
          onClick={() => {
            void choose();
          }}
        >
          {list === null ? texts.choose : texts.replace}
        </Button>
        {list !== null && (
          <Button
            size="compact-md"
            onClick={() => {
              void remove();
            }}
          >
            {texts.remove}
          </Button>
        )}
      </div>
      {outcome.status === 'failed' && <FailureMessage failure={outcome.failure} />}
    </div>
  );
}
