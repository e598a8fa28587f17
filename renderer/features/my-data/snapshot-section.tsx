import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '#shared/base/dates.ts';
import type { SnapshotState } from '#shared/journal/snapshot-state.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { useCall } from '#renderer/bridge/use-call.ts';
import { myDataTexts } from '#renderer/texts/my-data.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Section } from '#renderer/ui/page.tsx';
import classes from './my-data.module.css';

const NOTHING = {};

/** How old the last snapshot is, where they lie, and a button for one more. */
export function SnapshotSection() {
  const { result, reload } = useCall('snapshots:describe', NOTHING);
  const [isMaking, setIsMaking] = useState(false);
  const make = async () => {
    setIsMaking(true);
    await call('snapshots:make', {});
    setIsMaking(false);
    reload();
  };
  if (result === undefined) return null;
  return (
    <Section
      title={myDataTexts.snapshotTitle}
      actions={
        <Button loading={isMaking} onClick={() => void make()}>
          {myDataTexts.snapshotNow}
        </Button>
      }
    >
      {result.ok ? <StateOf state={result.value} /> : <FailureMessage failure={result.error} />}
    </Section>
  );
}

function StateOf({ state }: { readonly state: SnapshotState }) {
  const { folder, isSynchronised, lastMadeAt, count, failure } = state;
  return (
    <>
      <p className={classes['text']}>
        {lastMadeAt === null
          ? myDataTexts.snapshotNone
          : myDataTexts.snapshotLast(formatInstant(new Date(lastMadeAt)), count)}
      </p>
      {isSynchronised && <p className={classes['text']}>{myDataTexts.snapshotSynchronised}</p>}
      <FactList facts={[{ name: myDataTexts.snapshotFolder, value: folder }]} />
      {failure !== null && <FailureMessage failure={failure} />}
    </>
  );
}
