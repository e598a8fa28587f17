import { Button } from '@mantine/core';
import type { Directive } from '#shared/directives/directive.ts';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { useCall } from '#renderer/bridge/use-call.ts';
import { everythingEntered } from '#renderer/questions/autosave/everything-entered.ts';
import { readEvidence } from '#renderer/storage/evidence.ts';
import { evidenceTakenIn } from '#renderer/storage/evidence-intakes.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { useEncryptingDesks } from '#renderer/receipts/use-encrypting-desks.ts';
import { ExportForm } from './export-form.tsx';
import { ExportProgressView } from './export-progress-view.tsx';
import { type ExportChoices, type GivenChoices, givenFor, startExport, useExportRun } from './export-run.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';
import type { KeyState } from '#shared/keys/key-state.ts';
import type { StoredEvidence } from '#shared/evidence/stored-evidence.ts';

interface ExportPanelProps {
  readonly directive: Directive;
  readonly evidence: Readonly<Record<string, StoredEvidence>>;
  /** The latest export of this unit, if any. */
  readonly latest: ExportEntry | undefined;
  readonly errorCount: number;
  readonly onExported: () => void;
}

const NOTHING = {};

/** The export from the questions before it to what to do with the file. */
export function ExportPanel({ directive, evidence, latest, errorCount, onExported }: ExportPanelProps) {
  const run = useExportRun();
  const desks = useEncryptingDesks(directive.id);
  const { result: sealingKey, reload: askForKeyAgain } = useCall('keys:describe', NOTHING);

  const start = async (choices: ExportChoices) => {
    await evidenceTakenIn();
    await startExport(
      await everythingEntered(directive),
      { ...evidence, ...(await readEvidence()) },
      choices,
    );
    onExported();
    askForKeyAgain();
  };
  if (sealingKey === undefined) return null;
  return (
    <Section title={reviewTexts.exportTitle} lead={reviewTexts.sealMeaning}>
      {run.status === 'failed' && <FailureMessage failure={run.failure} />}
      {run.status === 'running' ? (
        <ExportProgressView progress={run.progress} isCancelling={run.isCancelling} />
      ) : (
        <BeforeRun
          sealingKey={sealingKey}
          latest={latest}
          errorCount={errorCount}
          desks={desks}
          given={givenFor(run, directive.id)}
          onKeyPutAside={askForKeyAgain}
          onExport={(choices) => {
            void start(choices);
          }}
        />
      )}
    </Section>
  );
}

interface BeforeRunProps {
  readonly sealingKey: Result<KeyState, Failure>;
  readonly latest: ExportEntry | undefined;
  readonly errorCount: number;
  readonly desks: readonly string[];
  readonly given: GivenChoices;
  readonly onKeyPutAside: () => void;
  readonly onExport: (choices: ExportChoices) => void;
}

function BeforeRun({ sealingKey, ...rest }: BeforeRunProps) {
  if (!sealingKey.ok) return <FailureMessage failure={sealingKey.error} />;
  if (sealingKey.value.status === 'damaged') return <DamagedKey onPutAside={rest.onKeyPutAside} />;
  return <ExportForm sealingKey={sealingKey.value} {...rest} />;
}

function DamagedKey({ onPutAside }: { readonly onPutAside: () => void }) {
  const putAside = async () => {
    await call('keys:put-aside', {});
    onPutAside();
  };
  return (
    <FailureMessage
      failure={{ code: 'key-file-damaged', detail: '' }}
      actions={
        <Button
          onClick={() => {
            void putAside();
          }}
        >
          {reviewTexts.makeNewKey}
        </Button>
      }
    />
  );
}
