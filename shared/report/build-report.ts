import { visibleAnswer } from '../answers/visible-answer.ts';
import type { ReportInput } from '../answers/report-input.ts';
import { assessmentEntries } from './assessment-entries.ts';
import { cleanLine, shorten } from '../base/vietnamese-text.ts';
import { allCriteria, type Directive } from '../directives/directive.ts';
import { askedRunOf } from '../directives/run.ts';
import { isRowEmpty } from '../records/record-kind.ts';
import type { ChainLink } from './chain.ts';
import { hidePhones } from './hide-phones.ts';
import { evidenceInUse, picturesInUse } from './evidence-in-use.ts';
import type { EvidenceEntry, Report } from './report.ts';
import type { EvidenceMediaType } from '../evidence/stored-evidence.ts';

/** What is known about one evidence file of the input. */
export interface EvidenceFacts {
  /** The name by which the answers refer to it. */
  readonly file: string;
  readonly originalName: string;
  readonly mediaType: EvidenceMediaType;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Everything that `report.json` is made of. */
export interface ReportParts {
  readonly directive: Directive;
  /** SHA-256 of the canonical JSON of the directive. */
  readonly packSha256: string;
  readonly input: ReportInput;
  /** One entry for each file that the answers name; more than that is a mistake of the caller. */
  readonly evidence: readonly EvidenceFacts[];
  readonly link: ChainLink;
  readonly app: Report['app'];
  readonly createdAt: Date;
  /** Whether phone numbers are left out. */
  readonly hidesPhones?: boolean | undefined;
}

const EXTENSIONS: Readonly<Record<EvidenceMediaType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
};

const MAX_NAME_LENGTH = 200;

interface NamedEvidence {
  readonly entries: readonly EvidenceEntry[];
  /** From the name in the input to the name of the attachment. */
  readonly attachmentNames: ReadonlyMap<string, string>;
}

/** Gives each distinct content one attachment name, numbered in the order of the criteria, pictures of websites last. */
function nameEvidence({ directive, input, evidence }: ReportParts): NamedEvidence {
  const factsByFile = new Map(evidence.map((facts) => [facts.file, facts]));
  const bySha256 = new Map<string, EvidenceEntry>();
  const attachmentNames = new Map<string, string>();
  // numbers of one width sort alike in every order of characters, which the name tree of a PDF relies on
  const width = Math.max(2, String(evidence.length).length);
  const uses = [
    ...evidenceInUse(input, directive).map(({ criterionId, file }) => ({ file, of: criterionId })),
    ...picturesInUse(input).map(({ file }) => ({ file, of: 'website' })),
  ];
  for (const { file, of } of uses) {
    const facts = factsByFile.get(file);
    if (facts === undefined) throw new Error(`no facts about the evidence file ${file}`);
    const number = String(bySha256.size + 1).padStart(width, '0');
    const entry = bySha256.get(facts.sha256) ?? newEntry(facts, number, of);
    bySha256.set(facts.sha256, entry);
    attachmentNames.set(file, entry.file);
  }
  return { entries: [...bySha256.values()], attachmentNames };
}

function newEntry(facts: EvidenceFacts, number: string, of: string): EvidenceEntry {
  const extension = EXTENSIONS[facts.mediaType];
  return {
    file: `minh-chung-${number}_${of}.${extension}`,
    originalName: shorten(cleanLine(facts.originalName), MAX_NAME_LENGTH),
    mediaType: facts.mediaType,
    sizeBytes: facts.sizeBytes,
    sha256: facts.sha256,
  };
}

function withAttachmentNames(input: ReportInput, names: ReadonlyMap<string, string>): ReportInput {
  const renamed = <Use extends { readonly file: string }>(use: Use): Use => ({
    ...use,
    file: names.get(use.file) ?? use.file,
  });
  const answers = Object.entries(input.answers).map(([criterionId, answer]) => {
    return [criterionId, { ...answer, evidence: answer.evidence.map(renamed) }] as const;
  });
  const siteChecks = input.siteChecks.map(({ pictures, ...check }) =>
    pictures === undefined ? check : { ...check, pictures: pictures.map(renamed) },
  );
  return { ...input, answers: Object.fromEntries(answers), siteChecks };
}

function withoutEmptyRows(input: ReportInput): ReportInput {
  const records = Object.entries(input.records).map(
    ([kindId, rows]) => [kindId, rows.filter((row) => !isRowEmpty(row))] as const,
  );
  return { ...input, records: Object.fromEntries(records) };
}

/** Only what this type of unit is asked, and of it only what the screen shows; the rest stays where the unit's own data are. */
function withAskedAnswers(input: ReportInput, asked: Directive): ReportInput {
  const answers = allCriteria(asked).flatMap((criterion) => {
    const answer = input.answers[criterion.id];
    return answer === undefined ? [] : [[criterion.id, visibleAnswer(criterion, answer)] as const];
  });
  return { ...input, answers: Object.fromEntries(answers) };
}

/**
 * The content of `report.json`. The evidence references of the input are rewritten to the names of the attachments
 * (`minh-chung-01_1.1.jpg`: short, ASCII, unique); the same bytes used twice are one attachment. Rows of tables in
 * which nothing is written are left out, and phone numbers where that is wanted. Throws when a file that an answer names has no facts.
 */
export function buildReport(parts: ReportParts): Report {
  const asked = askedRunOf(parts.directive, parts.input);
  const answered = withAskedAnswers(parts.input, asked);
  const { entries, attachmentNames } = nameEvidence({ ...parts, input: answered });
  const hidesPhones = parts.hidesPhones === true;
  const whole = withAttachmentNames(withoutEmptyRows(answered), attachmentNames);
  const input = hidesPhones ? hidePhones(whole) : whole;
  return {
    format: 'tu-kiem-attt/report',
    schemaVersion: 1,
    app: parts.app,
    createdAt: parts.createdAt.toISOString(),
    pack: { id: parts.directive.id, title: parts.directive.title, sha256: parts.packSha256 },
    ...parts.link,
    ...(hidesPhones ? { phonesHidden: true as const } : {}),
    assessments: assessmentEntries(input, parts.directive),
    evidence: [...entries],
    input,
  };
}
