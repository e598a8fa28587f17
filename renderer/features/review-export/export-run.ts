import { create } from 'zustand';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { asJson } from '#renderer/bridge/as-json.ts';
import { call, on } from '#renderer/bridge/bridge.ts';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';
import type { ExportProgress } from '#shared/report/export-progress.ts';
import { filesNamed } from '#shared/report/evidence-in-use.ts';
import type { StoredEvidence } from '#shared/evidence/stored-evidence.ts';

/** How far the one export that may run at a time has come; it goes on when the user looks at another screen. */
export type ExportRun =
  | { readonly status: 'idle'; readonly given?: GivenChoices }
  | { readonly status: 'running'; readonly progress: ExportProgress | null; readonly isCancelling: boolean }
  | {
      readonly status: 'saved';
      readonly entry: ExportEntry;
      /** What became of the encrypted copy, where one was asked for. */
      readonly encrypted: EncryptedOutcome | undefined;
    }
  | { readonly status: 'failed'; readonly failure: Failure; readonly given: GivenChoices };

/** What became of an encrypted copy. */
export type EncryptedOutcome = NonNullable<
  Extract<CallOutput<'report:export'>, { status: 'saved' }>['encrypted']
>;

/** What the user gives along with an export. */
export interface ExportChoices {
  readonly correctionReason: string;
  readonly passphrase: string | null;
  /** Whether phone numbers are left out of the report. */
  readonly hidesPhones: boolean;
  /** Whether a copy is encrypted for the desks of the campaign's pack. */
  readonly encrypts: boolean;
  readonly form: NonNullable<CallInput<'report:export'>['form']>;
}

/** What the user has given for an export that came to nothing, so that it need not be typed again. Never a passphrase. */
export interface GivenChoices extends Pick<ExportChoices, 'correctionReason' | 'hidesPhones' | 'encrypts'> {
  /** Of which campaign: the reason belongs to it alone. */
  readonly campaign: string;
  /** Whether the report was to be signed with the unit's own certificate, here or elsewhere. */
  readonly isOwnSignature: boolean;
}

const NOTHING_GIVEN = { correctionReason: '', hidesPhones: false, encrypts: false, isOwnSignature: false };

/** How the run stands. */
export const useExportRun = create<ExportRun>(() => ({ status: 'idle' }));

function publish(next: ExportRun): void {
  useExportRun.setState(next, true);
}

/** The files that answers and website checks name, with what the user's own files were called. */
function originalNames(
  input: ReportInputDraft,
  evidence: Readonly<Record<string, StoredEvidence>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesNamed(input).flatMap((file) => {
      const stored = evidence[file];
      return stored === undefined ? [] : [[file, stored.originalName]];
    }),
  );
}

/** Exports what was entered. The outcome is read with `useExportRun`. */
export async function startExport(
  input: ReportInputDraft,
  evidence: Readonly<Record<string, StoredEvidence>>,
  choices: ExportChoices,
): Promise<void> {
  if (useExportRun.getState().status === 'running') return;
  const { correctionReason, hidesPhones, encrypts, form } = choices;
  const isOwnSignature = form.kind !== 'sealed';
  const given = { campaign: input.campaign, correctionReason, hidesPhones, encrypts, isOwnSignature };
  publish({ status: 'running', progress: null, isCancelling: false });
  const endSubscription = on('report:export-progress', (progress) => {
    const run = useExportRun.getState();
    if (run.status === 'running') publish({ ...run, progress });
  });
  try {
    const result = await call('report:export', {
      input: asJson(input),
      originalNames: originalNames(input, evidence),
      ...choices,
    });
    if (!result.ok) publish({ status: 'failed', failure: result.error, given });
    else if (result.value.status === 'not-chosen') publish({ status: 'idle', given });
    else publish({ ...result.value, encrypted: result.value.encrypted });
  } catch (error) {
    publish({ status: 'idle' });
    throw error;
  } finally {
    endSubscription();
  }
}

/** What was given for the last export of a campaign, where that came to nothing. */
export function givenFor(run: ExportRun, campaign: string): GivenChoices {
  const given = run.status === 'idle' || run.status === 'failed' ? run.given : undefined;
  return given?.campaign === campaign ? given : { campaign, ...NOTHING_GIVEN };
}

/** Asks main to stop; the outcome comes through the export itself. */
export async function cancelExport(): Promise<void> {
  const run = useExportRun.getState();
  if (run.status === 'running') publish({ ...run, isCancelling: true });
  await call('report:cancel-export', {});
}

/** Puts the outcome of the last export out of sight. */
export function dismissExportRun(): void {
  if (useExportRun.getState().status !== 'running') publish({ status: 'idle' });
}
