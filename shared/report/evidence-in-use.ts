import { EMPTY_ANSWER } from '../answers/answer.ts';
import type { ReportInput } from '../answers/report-input.ts';
import { allCriteria, type Directive } from '../directives/directive.ts';

/** One use of an evidence file by an answer. */
export interface EvidenceUse {
  readonly criterionId: string;
  readonly file: string;
  readonly caption: string;
}

/** One use of a picture of a website. */
export interface PictureUse {
  readonly file: string;
  /** The address of the page that it shows. */
  readonly page: string;
}

/** Every use of an evidence file by an answer, in the order of the criteria; a file may be used more than once. */
export function evidenceInUse(
  input: Pick<ReportInput, 'answers'>,
  directive: Directive,
): readonly EvidenceUse[] {
  return allCriteria(directive).flatMap(({ id }) =>
    (input.answers[id] ?? EMPTY_ANSWER).evidence.map(({ file, caption }) => ({
      criterionId: id,
      file,
      caption,
    })),
  );
}

/** The pictures of websites that were chosen for the report, in the order of the sites. */
export function picturesInUse({ siteChecks }: Pick<ReportInput, 'siteChecks'>): readonly PictureUse[] {
  return siteChecks.flatMap(({ pictures }) => pictures ?? []);
}

/** Every file that goes into the report beside its data, each once: those of the answers, then pictures of websites. */
export function filesInUse(
  input: Pick<ReportInput, 'answers' | 'siteChecks'>,
  directive: Directive,
): readonly string[] {
  const uses = [...evidenceInUse(input, directive), ...picturesInUse(input)];
  return [...new Set(uses.map(({ file }) => file))];
}

/** Every file that an input names, whether its pack asks for it or not, each once. */
export function filesNamed({
  answers,
  siteChecks,
}: Pick<ReportInput, 'answers' | 'siteChecks'>): readonly string[] {
  const uses = [
    ...Object.values(answers).flatMap(({ evidence }) => evidence),
    ...picturesInUse({ siteChecks }),
  ];
  return [...new Set(uses.map(({ file }) => file))];
}
