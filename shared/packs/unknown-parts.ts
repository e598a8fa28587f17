import { findProposalRule } from '../assessment/proposals/registry.ts';
import { allCriteria, AUTO_SOURCES, type Criterion, type Directive } from '../directives/directive.ts';
import { documentKinds } from '../documents/registry.ts';
import { questionKinds } from '../questions/registry.ts';
import { recordKinds } from '../records/registry.ts';

/** A part of a pack that this version of the app does not know, and what becomes of it. */
export interface UnknownPart {
  readonly criterionId: string;
  /** A Vietnamese sentence. */
  readonly sentence: string;
}

function isKnown(kinds: readonly { readonly id: string }[], id: string): boolean {
  return kinds.some((kind) => kind.id === id);
}

function unknownPartsOf(criterion: Criterion): readonly string[] {
  const { id, fields, records, documents, auto, proposal } = criterion;
  const isAutoKnown = auto === undefined || AUTO_SOURCES.some((source) => source === auto);
  return [
    ...fields
      .filter(({ kind }) => !isKnown(questionKinds, kind))
      .map(
        ({ label, kind }) =>
          `Tiêu chí ${id}, “${label}”: phiên bản này chưa biết kiểu câu hỏi “${kind}”. Câu hỏi hiện thành ô chữ.`,
      ),
    ...records
      .filter((kindId) => !isKnown(recordKinds, kindId))
      .map(
        (kindId) => `Tiêu chí ${id}: phiên bản này chưa biết bảng dữ liệu “${kindId}”. Bảng này không hiện.`,
      ),
    ...documents
      .filter((kindId) => !isKnown(documentKinds, kindId))
      .map(
        (kindId) =>
          `Tiêu chí ${id}: phiên bản này chưa biết văn bản mẫu “${kindId}”. Văn bản này không hiện.`,
      ),
    ...(proposal === undefined || findProposalRule(proposal.rule) !== undefined
      ? []
      : [
          `Tiêu chí ${id}: phiên bản này chưa biết cách gợi ý trả lời “${proposal.rule}”. Đơn vị tự trả lời.`,
        ]),
    ...(isAutoKnown
      ? []
      : [`Tiêu chí ${id}: phiên bản này chưa biết nguồn số liệu “${auto}”. Đơn vị tự trả lời.`]),
  ];
}

/** What a later version of the app would show in another way than this one. None of it keeps a pack from being used. */
export function unknownParts(directive: Directive): readonly UnknownPart[] {
  return allCriteria(directive).flatMap((criterion) =>
    unknownPartsOf(criterion).map((sentence) => ({ criterionId: criterion.id, sentence })),
  );
}
