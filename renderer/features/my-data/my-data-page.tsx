import { Button } from '@mantine/core';
import { useState } from 'react';
import { totalProgress } from '#shared/assessment/progress/progress.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { useCall } from '#renderer/bridge/use-call.ts';
import { useAllEvidence } from '#renderer/storage/evidence.ts';
import { useReportInput } from '#renderer/storage/read-report-input.ts';
import { useSetAsideCount } from '#renderer/storage/set-aside-damaged-rows.ts';
import { SupportBundle } from '#renderer/support/support-bundle.tsx';
import { myDataTexts } from '#renderer/texts/my-data.ts';
import { supportTexts } from '#renderer/texts/support.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { formatBytes } from '#shared/base/format-bytes.ts';
import { PageHeader, Section } from '#renderer/ui/page.tsx';
import { BackupParts } from './backup-parts.tsx';
import { DeleteSection } from './delete-section.tsx';
import { ReceiveSection } from './receive-section.tsx';
import classes from './my-data.module.css';
import { RoleSection } from './role-section.tsx';
import { SealingKeySection } from './sealing-key-section.tsx';
import { SnapshotSection } from './snapshot-section.tsx';

interface MyDataPageProps {
  readonly directive: Directive;
}

const NOTHING = {};

/** What is kept, where, and what never happens. */
export function MyDataPage({ directive }: MyDataPageProps) {
  const { result: described } = useCall('app:describe', NOTHING);
  const [failure, setFailure] = useState<Failure>();
  const openFolder = async () => {
    const result = await call('app:open-data-folder', {});
    setFailure(result.ok ? undefined : result.error);
  };
  if (described === undefined) return null;
  return (
    <>
      <PageHeader title={myDataTexts.title} lead={myDataTexts.lead} />
      <BackupParts />
      <ReceiveSection campaign={directive.id} />
      <Section
        title={myDataTexts.placeTitle}
        actions={
          <Button
            onClick={() => {
              void openFolder();
            }}
          >
            {myDataTexts.openFolder}
          </Button>
        }
      >
        {described.ok ? (
          <FactList
            facts={[
              { name: myDataTexts.folder, value: described.value.dataFolder },
              { name: myDataTexts.place, value: myDataTexts.placeOf(described.value.isBesideProgram) },
              { name: myDataTexts.version, value: described.value.version },
            ]}
          />
        ) : (
          <FailureMessage failure={described.error} />
        )}
        {failure !== undefined && <FailureMessage failure={failure} />}
      </Section>
      <SnapshotSection />
      <RoleSection />
      <SealingKeySection />
      <Section title={myDataTexts.contentTitle}>
        <Content directive={directive} />
      </Section>
      <Section title={myDataTexts.rulesTitle}>
        <ul className={classes['rules']}>
          {myDataTexts.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
      <Section title={supportTexts.title} actions={<SupportBundle />}>
        <p className={classes['text']}>{supportTexts.lead}</p>
      </Section>
      <DeleteSection
        onBackup={() => {
          document.querySelector('main')?.scrollTo(0, 0);
        }}
      />
    </>
  );
}

function Content({ directive }: MyDataPageProps) {
  const input = useReportInput(directive);
  const evidence = useAllEvidence();
  const setAsideCount = useSetAsideCount() ?? 0;
  const { result: kept } = useCall('app:measure-kept-stores', NOTHING);
  if (input === undefined || evidence === undefined) return null;
  const { total, unanswered } = totalProgress(directive, input.answers);
  const rowCount = Object.values(input.records).reduce((sum, rows) => sum + rows.length, 0);
  const files = Object.values(evidence);
  const totalBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return (
    <FactList
      facts={[
        { name: myDataTexts.profile, value: myDataTexts.profileOf(input.unit.name) },
        { name: myDataTexts.answers, value: myDataTexts.answerCount(total - unanswered, total) },
        { name: myDataTexts.records, value: myDataTexts.rowCount(rowCount) },
        {
          name: myDataTexts.evidence,
          value: myDataTexts.evidenceCount(files.length, formatBytes(totalBytes)),
        },
        ...(setAsideCount === 0
          ? []
          : [{ name: myDataTexts.setAside, value: myDataTexts.setAsideCount(setAsideCount) }]),
        ...keptStores(kept),
      ]}
    />
  );
}

/** Stores that were put aside are named only where there are any. */
function keptStores(kept: Result<CallOutput<'app:measure-kept-stores'>, Failure> | undefined) {
  if (kept?.ok !== true || kept.value.count === 0) return [];
  const { count, bytes } = kept.value;
  return [{ name: myDataTexts.keptStores, value: myDataTexts.keptStoresOf(count, formatBytes(bytes)) }];
}
