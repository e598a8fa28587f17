import { useState } from 'react';
import { type EvidenceRef, MAX_EVIDENCE_PER_CRITERION } from '#shared/answers/answer.ts';
import { formatDate, toVietnamTime } from '#shared/base/dates.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { EVIDENCE_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { readDroppedFile } from '#renderer/bridge/read-dropped-file.ts';
import { updateAnswer } from '#renderer/storage/answers.ts';
import { rememberEvidence } from '#renderer/storage/evidence.ts';
import { evidenceTexts } from '#renderer/texts/checklist-evidence.ts';
import type { EvidenceIntake } from '#shared/evidence/stored-evidence.ts';

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

/** Puts the taken files at the end of the answer; says which could not be put there. */
async function attach(
  campaign: string,
  criterionId: string,
  files: readonly string[],
): Promise<readonly string[]> {
  const remarks: string[] = [];
  await updateAnswer(campaign, criterionId, (answer) => {
    const present = new Set(answer.evidence.map(({ file }) => file));
    const fresh = [...new Set(files)].filter((file) => !present.has(file));
    const room = Math.max(0, MAX_EVIDENCE_PER_CRITERION - answer.evidence.length);
    if (fresh.length < files.length) remarks.push(evidenceTexts.duplicate);
    if (fresh.length > room) remarks.push(evidenceTexts.full(MAX_EVIDENCE_PER_CRITERION));
    const added = fresh.slice(0, room).map((file): EvidenceRef => ({ file, caption: '' }));
    return { ...answer, evidence: [...answer.evidence, ...added] };
  });
  return remarks;
}

/** Takes in files for a criterion, whichever way they come, and says why a file was refused. */
export function useEvidenceIntake(campaign: string, criterionId: string) {
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [runningCount, setRunningCount] = useState(0);

  const run = async (gather: () => Promise<readonly EvidenceIntake[]>) => {
    setRunningCount((count) => count + 1);
    try {
      const intakes = await gather();
      const stored = intakes.flatMap((intake) => (intake.status === 'stored' ? [intake.evidence] : []));
      for (const evidence of stored) await rememberEvidence(evidence);
      const remarks =
        stored.length === 0
          ? []
          : await attach(
              campaign,
              criterionId,
              stored.map(({ file }) => file),
            );
      const refused = intakes.flatMap((intake) =>
        intake.status === 'refused' ? [refusal(intake.originalName, intake.failure)] : [],
      );
      setRefusals([...refused, ...remarks]);
    } finally {
      setRunningCount((count) => count - 1);
    }
  };

  const addFiles = (files: readonly File[], isPasted: boolean) => {
    if (files.length === 0) return;
    void run(async () => {
      const intakes: EvidenceIntake[] = [];
      // One after the other: three photos of a telephone at once are 30 MB in memory and on the bridge.
      for (const file of files) intakes.push(await offer(file, isPasted));
      return intakes;
    });
  };

  return {
    refusals,
    isTaking: runningCount > 0,
    addDropped: (files: readonly File[]) => {
      addFiles(files, false);
    },
    addPasted: (files: readonly File[]) => {
      addFiles(files, true);
    },
    choose: () => {
      void run(async () => {
        const result = await call('evidence:choose', {});
        return result.ok ? result.value : [{ status: 'refused', originalName: '', failure: result.error }];
      });
    },
    dismissRefusals: () => {
      setRefusals([]);
    },
  };
}

/** What `useEvidenceIntake` gives. */
export type EvidenceIntakeActions = ReturnType<typeof useEvidenceIntake>;
