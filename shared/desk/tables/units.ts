import { ANSWER_LABELS, ANSWER_VALUES, type AnswerValue } from '#shared/directives/answer-values.ts';
import type { CampaignReport } from '../collation-request.ts';
import { decisionsOn, decisionText, reasonText, type UnitDecision } from '../decision.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { AttentionReason, UnitState } from '../unit-state.ts';
import {
  decisionsBelowText,
  type ReceiptBelow,
  reasonsBelowText,
  withDesk,
  type WordBelow,
  wordsBelow,
} from '../word-below.ts';
import type { Cell, DeskTable, DeskView } from './desk-table.ts';
import { momentText } from './overview.ts';

const STATES: Readonly<Record<UnitState['state'], string>> = {
  submitted: 'Đã nộp',
  disputed: 'Chưa tính được',
  missing: 'Chưa nộp',
};
const STRANGER = 'Ngoài danh sách';

const ATTENTION: Readonly<Record<AttentionReason, string>> = {
  'key-unknown': 'chưa so mã khóa',
  'keys-in-dispute': 'nhiều khóa khác nhau cùng gửi',
  'other-key-sent': 'có tệp mang khóa khác',
  'in-time-by-other-key': 'chỉ tệp mang khóa khác đến đúng hạn',
  'other-unit-key': 'có tệp mang khóa của đơn vị khác',
  forked: 'hai báo cáo cùng một lần xuất',
  'counted-anew': 'có báo cáo lập sau mà số lần thấp hơn',
  'not-in-register': 'không có trong danh sách',
  'infected-site': 'website có dấu hiệu bị cài cắm',
  'open-finding': 'còn phát hiện nghiêm trọng',
  'answers-differ': 'trả lời chưa khớp số liệu',
  'findings-differ': 'phần mềm tính lại ra kết quả khác',
  'other-pack': 'lập theo bản bộ tiêu chí khác máy này',
};

/** What is to be looked at, in words. */
export function attentionText(reasons: readonly AttentionReason[]): string {
  return reasons.map((reason) => ATTENTION[reason]).join('; ');
}

/** What is counted in each report. */
const FIGURES: readonly { readonly label: string; readonly count: (facts: ReportFacts) => number }[] = [
  ...ANSWER_VALUES.map((value) => ({
    label: ANSWER_LABELS[value],
    count: (facts: ReportFacts) => countAnswers(facts, value),
  })),
  { label: 'Chưa trả lời', count: (facts) => countAnswers(facts, null) },
  { label: '“Đã” chưa có minh chứng', count: (facts) => facts.doneWithoutEvidence.length },
  { label: 'Website', count: (facts) => facts.sites.length },
  {
    label: 'Website bị cài cắm',
    count: (facts) => facts.sites.filter(({ infected }) => infected === true).length,
  },
  { label: 'Sự cố', count: (facts) => facts.incidents.length },
  { label: 'Cảnh báo chưa xong', count: (facts) => facts.openWarnings.length },
];

function countAnswers({ answers }: ReportFacts, value: AnswerValue | null): number {
  return Object.values(answers).filter((answer) => answer === value).length;
}

/**
 * One line for each unit: what it has sent, and what is to be looked at. Who is not in the register is listed without
 * figures, so that what somebody adds up in a column is what the other tables say.
 */
export function unitsTable({ collation, request, decisions, handedUp }: DeskView): DeskTable {
  const decided = decisions === undefined ? null : decisionsOn(collation.units, request.campaign, decisions);
  const below = handedUp === undefined ? null : wordsBelow(collation, request.campaign, handedUp);
  return {
    id: 'don-vi',
    title: 'Đơn vị',
    columns: [
      { label: 'Mã đơn vị', width: 14 },
      { label: 'Tên đơn vị', width: 40 },
      { label: 'Xã, phường', width: 22 },
      { label: 'Tình trạng', width: 16 },
      { label: 'Sau hạn', width: 10 },
      { label: 'Lần xuất', width: 10 },
      { label: 'Nhận lúc', width: 18 },
      { label: 'Bản đầu nhận lúc', width: 18 },
      { label: 'Mã khóa', width: 22 },
      ...FIGURES.map(({ label }) => ({ label, width: 14 })),
      { label: 'Cần xem lại', width: 48 },
      { label: 'Tệp', width: 40 },
      ...(decided === null ? [] : DECISION_COLUMNS),
      ...(below === null ? [] : HANDED_UP_COLUMNS),
    ],
    rows: collation.units.map((unit) => [
      ...unitRow(unit),
      ...(decided === null ? [] : decisionCells(decided.get(unit))),
      ...(below === null ? [] : handedUpCells(below.get(unit))),
    ]),
  };
}

/** Left out where nobody keeps decisions: an empty column would say that there are none. */
const DECISION_COLUMNS = [
  { label: 'Quyết định', width: 22 },
  { label: 'Người quyết định', width: 24 },
  { label: 'Quyết định lúc', width: 18 },
  { label: 'Lý do trả lại', width: 60 },
];

/** What a lower desk says stands apart from what this desk has seen and decided. */
const HANDED_UP_COLUMNS = [
  { label: 'Cấp dưới nhận lúc', width: 18 },
  { label: 'Cấp dưới nhận bản đầu lúc', width: 18 },
  { label: 'Cấp dưới quyết định', width: 22 },
  { label: 'Lý do của cấp dưới', width: 60 },
  { label: 'Nơi nhận cấp dưới', width: 34 },
];

function unitRow(unit: UnitState): readonly Cell[] {
  const { report, commune, isRegistered } = unit;
  const facts = report?.facts ?? null;
  return [
    unit.code,
    unit.name,
    commune === '' && facts !== null ? facts.commune : commune,
    isRegistered ? STATES[unit.state] : STRANGER,
    isRegistered && unit.isLate ? 'có' : '',
    ...(report === null ? ['', '', '', ''] : receiptCells(report, unit.firstReceivedAt)),
    ...figureCells(isRegistered ? facts : null),
    attentionText(unit.attention),
    report?.file.source ?? '',
  ];
}

function figureCells(facts: ReportFacts | null): readonly Cell[] {
  return FIGURES.map(({ count }) => (facts === null ? '' : count(facts)));
}

function decisionCells(found: UnitDecision | undefined): readonly Cell[] {
  if (found === undefined) return ['', '', '', ''];
  const { decision } = found;
  return [decisionText(found), decision.decidedBy, momentText(decision.decidedAt), reasonText(decision)];
}

function handedUpCells(word: WordBelow | undefined): readonly Cell[] {
  if (word === undefined) return HANDED_UP_COLUMNS.map(() => '');
  const { receipts, deskNames } = word;
  const timeOf = (receipt: ReceiptBelow | undefined) =>
    receipt === undefined ? '' : withDesk(word, momentText(receipt.at), receipt.deskName);
  return [
    timeOf(receipts.find(({ isCounting }) => isCounting)),
    timeOf(receipts[0]),
    decisionsBelowText(word),
    reasonsBelowText(word),
    deskNames.join('; '),
  ];
}

/** Whether a unit is late goes by its first version, and not by the one that counts. */
function receiptCells({ file, facts }: CampaignReport, firstReceivedAt: string | null): readonly Cell[] {
  return [
    facts.sequence,
    momentText(file.receivedAt),
    momentText(firstReceivedAt ?? ''),
    file.sealed?.keyFingerprint ?? '',
  ];
}
