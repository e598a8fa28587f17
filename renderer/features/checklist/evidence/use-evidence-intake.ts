import { useEffect } from 'react';
import { formatDate, toVietnamTime } from '#shared/base/dates.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { EVIDENCE_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { readDroppedFile } from '#renderer/bridge/read-dropped-file.ts';
import { readMissingEvidence, rememberEvidence } from '#renderer/storage/evidence.ts';
import { trackIntake } from '#renderer/storage/evidence-intakes.ts';
import { evidenceTexts } from '#renderer/texts/checklist-evidence.ts';
import type { EvidenceIntake } from '#shared/evidence/stored-evidence.ts';
import { attachEvidence } from './change-evidence.ts';
import {
  beginIntake,
  countTaken,
  dismissRefusals,
  endIntake,
  leaveIntake,
  NO_INTAKE,
  showIntake,
  useIntakes,
} from './intake-runs.ts';

function refusal(originalName: string, failure: Failure): string {
  const { whatHappened, whatToDo } = failureSentence(failure.code);
  return evidenceTexts.refused(originalName, whatHappened, whatToDo);
}

/** The clipboard calls every picture `image.png`. */
function nameOf(file: File, isPasted: boolean): string {
  if (!isPasted) return file.name;
  const [day = '', time = ''] = toVietnamTime(new Date()).split('T');
  return evidenceTexts.pastedName(`${formatDate(day).replaceAll('/', '-')} ${time.replace(':', '.')}`);
}

async function offer(file: File, isPasted: boolean): Promise<EvidenceIntake> {
  const originalName = nameOf(file, isPasted);
  const content = await readDroppedFile(file, EVIDENCE_FILE_LIMIT_BYTES, 'evidence-too-large');
  if (!content.ok) return { status: 'refused', originalName, failure: content.error };
  const result = await call('evidence:add', { originalName, content: content.value });
  return result.ok ? result.value : { status: 'refused', originalName, failure: result.error };
}

async function* offerEach(files: readonly File[], isPasted: boolean): AsyncGenerator<EvidenceIntake> {
  // One after the other: three photos of a telephone at once are 30 MB in memory and on the bridge.
  for (const file of files) yield await offer(file, isPasted);
}

async function* chosenFiles(): AsyncGenerator<EvidenceIntake> {
  const result = await call('evidence:choose', {});
  if (result.ok) yield* result.value;
  else yield { status: 'refused', originalName: '', failure: result.error };
}

/** Takes in one file; gives what has to be said of it. It is in the answer before the next one is looked at. */
async function takeIn(
  campaign: string,
  criterionId: string,
  intake: EvidenceIntake,
  missing: ReadonlySet<string>,
): Promise<readonly string[]> {
  if (intake.status === 'refused') return [refusal(intake.originalName, intake.failure)];
  const { file, originalName } = intake.evidence;
  const knownName = await rememberEvidence(intake.evidence);
  const wasMissing = missing.has(file);
  return await attachEvidence(campaign, criterionId, file, { originalName, knownName, wasMissing });
}

/** Takes in files for a criterion, whichever way they come, and says why a file was refused. */
export function useEvidenceIntake(campaign: string, criterionId: string) {
  const place = `${campaign} ${criterionId}`;
  const { refusals, runningCount, waitingCount } = useIntakes((intakes) => intakes.get(place)) ?? NO_INTAKE;
  useEffect(() => {
    showIntake(place);
    return () => {
      leaveIntake(place);
    };
  }, [place]);

  const run = async (intakes: AsyncIterable<EvidenceIntake>, fileCount: number) => {
    beginIntake(place, fileCount);
    let left = fileCount;
    const remarks: string[] = [];
    try {
      const missing = await readMissingEvidence();
      for await (const intake of intakes) {
        remarks.push(...(await takeIn(campaign, criterionId, intake, missing)));
        if (left === 0) continue;
        left -= 1;
        countTaken(place, 1);
      }
    } finally {
      countTaken(place, left);
      endIntake(place, criterionId, remarks);
    }
  };

  const addFiles = (files: readonly File[], isPasted: boolean) => {
    if (files.length > 0) trackIntake(run(offerEach(files, isPasted), files.length));
  };

  return {
    refusals,
    isTaking: runningCount > 0,
    /** Dropped and pasted files that are still to be taken in. */
    waitingCount,
    addDropped: (files: readonly File[]) => {
      addFiles(files, false);
    },
    addPasted: (files: readonly File[]) => {
      addFiles(files, true);
    },
    choose: () => {
      trackIntake(run(chosenFiles(), 0));
    },
    dismissRefusals: () => {
      dismissRefusals(place);
    },
  };
}

/** What `useEvidenceIntake` gives. */
export type EvidenceIntakeActions = ReturnType<typeof useEvidenceIntake>;
