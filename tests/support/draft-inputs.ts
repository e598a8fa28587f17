import { builtInDirectives } from '#shared/directives/registry.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import { readAnswersFile } from '#services/report/answers-file.ts';
import { crowdedDraft, emptyDraft } from './document-requests.ts';
import { SAMPLE_ANSWERS } from './exported-report.ts';

/** What documents are made from: a school as it is, one that has entered nothing, and one that fills everything to the brim. */
export const DRAFTS = ['school', 'empty', 'crowded'] as const;

/** One of them. */
export type Draft = (typeof DRAFTS)[number];

/** What the school of a draft has entered. */
export async function inputOf(draft: Draft): Promise<ReportInputDraft> {
  if (draft === 'empty') return emptyDraft();
  if (draft === 'crowded') return crowdedDraft();
  const answers = await readAnswersFile(SAMPLE_ANSWERS.upperSecondary, builtInDirectives);
  if (!answers.ok) throw new Error(JSON.stringify(answers.error));
  return answers.value.input;
}
