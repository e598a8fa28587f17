import { reportInputSchemaFor, type ReportInputDraft } from '#shared/answers/report-input.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { builtInFacts } from '#shared/facts/facts-in-use.ts';
import type { DocumentRequest } from '#shared/documents/model/document-kind.ts';
import type { DocumentModel } from '#shared/documents/model/document-model.ts';
import { findDocumentKind } from '#shared/documents/registry.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';
import { type DraftChanges, draftOf } from './report-input-draft.ts';

/** The day on which the documents of the tests are made. */
export const TODAY = '2024-05-08';

function builtIn(): Directive {
  const directive = builtInDirectives.find(({ id }) => id === 'le-hoi-hoa-phuong-do-2024');
  if (directive === undefined) throw new Error('the pack of 2024 is missing');
  return directive;
}

/** The pack for which the documents of the tests are made. */
export const DIRECTIVE: Directive = builtIn();

/** A request whose school has filled in its profile and what the test says. */
export function requestOf(changes: DraftChanges = {}, rest: Partial<DocumentRequest> = {}): DocumentRequest {
  return {
    directive: DIRECTIVE,
    input: draftOf(changes, DIRECTIVE),
    facts: builtInFacts,
    today: TODAY,
    ...rest,
  };
}

/** A draft of a school that has written nothing at all. */
export function emptyDraft(): ReportInputDraft {
  const nothing = draftOf({}, DIRECTIVE);
  return {
    ...nothing,
    unit: {
      name: '',
      type: '',
      code: '',
      commune: '',
      governingBody: '',
      abbreviation: '',
      place: '',
      head: { name: '', title: '' },
      contact: { name: '', position: '', phone: '', email: '' },
    },
  };
}

/** What a kind of document says. */
export function modelOf(kindId: string, request: DocumentRequest): DocumentModel {
  const kind = findDocumentKind(kindId);
  if (kind === undefined) throw new Error(`no document ${kindId}`);
  return kind.build(request);
}

const NO_TEXT = ['kind', 'align', 'orientation'];

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (NO_TEXT.includes(key) ? [] : texts(member)));
}

/** Everything that a document says, one piece of text on each line. */
export function textOf(model: DocumentModel): string {
  return model.sections.flatMap(({ blocks }) => texts(blocks)).join('\n');
}

/** The rows of all tables of a document. */
export function rowsOf(kindId: string, request: DocumentRequest): readonly (readonly string[])[] {
  const blocks = modelOf(kindId, request).sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
}

/** One shift of the duty roster. */
export function shift(name: string, startsAt: string, endsAt: string, rest: RecordRow = {}): RecordRow {
  return { name, position: '', phone: '', email: '', role: '', startsAt, endsAt, ...rest };
}

const LONG_NAME = `Trường ${'Nguyễn Phúc Ưng Đường Nghiêng Khuynh Quyềnh '.repeat(5)}`.slice(0, 200).trim();
const LONG_WORD = 'W'.repeat(200);
const ROLES = ['lead', 'technical', 'on-call', 'reserve'];

function day(index: number): string {
  return `2024-05-${String(1 + index).padStart(2, '0')}`;
}

/** Sixty shifts of as many people, in the order of their numbers, but stored from the last to the first. */
export function sixtyShifts(nameOf: (index: number) => string): readonly RecordRow[] {
  return Array.from({ length: 60 }, (_, index) => {
    const start = `${day(Math.floor(index / 2))}T${index % 2 === 0 ? '07' : '19'}:00`;
    const end = index % 2 === 0 ? `${day(index / 2)}T19:00` : `${day(Math.ceil(index / 2))}T07:00`;
    return shift(nameOf(index), start, end, {
      position: 'Giáo viên',
      phone: `0900 000 ${String(100 + index)}`,
      role: ROLES[index % 4] ?? '',
    });
  }).reverse();
}

/** A school that fills everything to the brim: 60 shifts, 30 contacts, 40 domains, names of 200 characters. */
export function crowdedDraft(): ReportInputDraft {
  const sample = draftOf({}, DIRECTIVE);
  const input = reportInputSchemaFor(DIRECTIVE).parse({
    ...sample,
    unit: {
      ...sample.unit,
      name: LONG_NAME,
      governingBody: LONG_NAME,
      head: { name: LONG_NAME, title: 'Hiệu trưởng' },
    },
    records: {
      'duty-roster': sixtyShifts((index) =>
        index % 9 === 8 ? LONG_WORD : `${String(100 + index)} ${LONG_NAME}`.slice(0, 200),
      ),
      'emergency-contacts': Array.from({ length: 30 }, (_, index) => ({
        organisation: `${String(index)} ${LONG_NAME}`.slice(0, 200),
        person: index % 2 === 0 ? LONG_WORD : LONG_NAME,
        phone: '+84 (0225) 3.123.456',
      })),
      'domains-to-remove': Array.from({ length: 40 }, (_, index) => ({
        domain: `cu-${String(index)}-${LONG_WORD.slice(0, 180).toLowerCase()}.vn`,
        reason: LONG_NAME.repeat(index === 3 ? 9 : 1),
        unusedSince: '2019-01-01',
        pointsTo: LONG_WORD,
      })),
      incidents: [
        {
          detectedAt: '2024-05-05T10:00',
          system: LONG_NAME,
          description: `${LONG_NAME}\n`.repeat(9),
          severity: 'beyond-capacity',
          handling: LONG_WORD.repeat(9),
          status: 'unfixed',
        },
      ],
    },
  });
  return input;
}
