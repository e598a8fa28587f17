import type { UnitProfileDraft } from '../answers/report-input.ts';
import { withVisibleAnswers } from '../answers/visible-answer.ts';
import { recordKinds } from '../records/registry.ts';
import { assessmentEntries } from '../report/assessment-entries.ts';
import { FIRST_LINK } from '../report/chain.ts';
import { filesInUse } from '../report/evidence-in-use.ts';
import type { PrintedEvidence } from '../report/model/printed-report.ts';
import { orBlank } from './content/blanks.ts';
import { reportDocument } from './content/report-document.ts';
import type { DocumentKind, DocumentRequest } from './model/document-kind.ts';

/** The profile with dots in the places that every report fills. */
function withBlanks(unit: UnitProfileDraft): UnitProfileDraft {
  return {
    ...unit,
    name: orBlank(unit.name),
    abbreviation: unit.name === '' && unit.abbreviation === '' ? '…' : unit.abbreviation,
    code: unit.code === '' ? '……' : unit.code,
    commune: orBlank(unit.commune),
    governingBody: orBlank(unit.governingBody),
    place: orBlank(unit.place),
    head: { title: orBlank(unit.head.title), name: orBlank(unit.head.name) },
  };
}

function evidence({ input, directive, originalNames }: DocumentRequest): readonly PrintedEvidence[] {
  return filesInUse(input, directive).map((file) => ({ file, originalName: originalNames?.[file] ?? '' }));
}

/** The whole report as a draft to go on writing, before it is exported and sealed. */
export const documentKind: DocumentKind = {
  id: 'full-report',
  title: 'Báo cáo tự kiểm tra, bản sửa được',
  usefulWhen: 'Khi cần sửa câu chữ hoặc trình ký bản giấy theo cách của đơn vị.',
  recordKindIds: recordKinds.map(({ id }) => id),
  aboutRowOf: null,
  build: (request) => {
    const input = withVisibleAnswers(request.input, request.directive);
    return reportDocument(
      {
        ...FIRST_LINK,
        // noon in Vietnam
        createdAt: `${request.today}T05:00:00.000Z`,
        assessments: assessmentEntries(input, request.directive),
        input: { ...input, unit: withBlanks(input.unit) },
        evidence: evidence(request),
      },
      request.directive,
    );
  },
};
