import { useState } from 'react';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { asJson } from './as-json.ts';
import { call } from './bridge.ts';
import type { StoredEvidence } from '#shared/evidence/stored-evidence.ts';

/** What became of the wish for a document. */
export type DocumentOutcome =
  | { readonly status: 'none' | 'creating' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'saved'; readonly saved: Extract<CallOutput<'documents:save'>, { status: 'saved' }> };

/** What a ready-made document is made from. */
interface DocumentSource {
  readonly input: ReportInputDraft;
  /** By the names under which the answers know them. */
  readonly evidence: Readonly<Record<string, StoredEvidence>>;
  /** The row that it is about; the newest one when left out. */
  readonly rowIndex?: number;
}

/** Makes a ready-made document, asks where it goes, and opens it on demand. */
export function useSaveDocument(kindId: string) {
  const [outcome, setOutcome] = useState<DocumentOutcome>({ status: 'none' });
  const save = async ({ input, evidence, rowIndex }: DocumentSource) => {
    setOutcome({ status: 'creating' });
    const originalNames = Object.fromEntries(
      Object.entries(evidence).map(([file, { originalName }]) => [file, originalName]),
    );
    const result = await call('documents:save', {
      kind: kindId,
      input: asJson(input),
      rowIndex: rowIndex ?? null,
      originalNames,
    });
    if (!result.ok) setOutcome({ status: 'failed', failure: result.error });
    else if (result.value.status === 'saved') setOutcome({ status: 'saved', saved: result.value });
    else setOutcome({ status: 'none' });
  };
  const open = async (id: string) => {
    const result = await call('documents:open', { id });
    if (!result.ok) setOutcome({ status: 'failed', failure: result.error });
  };
  return { outcome, save, open };
}
