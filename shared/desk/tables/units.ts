import { ANSWER_VALUES, type AnswerValue } from '../../directives/answer-values.ts';
import type { AttentionReason, UnitState } from '../unit-state.ts';
import type { DeskTable, DeskView } from './desk-table.ts';
import { momentText } from './overview.ts';

const STATES: Readonly<Record<UnitState['state'], string>> = {
  submitted: 'Đã nộp',
  disputed: 'Chưa tính được',
  missing: 'Chưa nộp',
};

const ATTENTION: Readonly<Record<AttentionReason, string>> = {
  'key-unknown': 'chưa so mã khóa',
  'keys-in-dispute': 'nhiều khóa khác nhau cùng gửi',
  'other-key-sent': 'có tệp mang khóa khác',
  'other-unit-key': 'có tệp mang khóa của đơn vị khác',
  forked: 'hai báo cáo cùng một lần xuất',
  'not-in-register': 'không có trong danh sách',
  'infected-site': 'website có dấu hiệu bị cài cắm',
  'open-finding': 'còn phát hiện nghiêm trọng',
  'answers-differ': 'trả lời chưa khớp số liệu',
};

/** What is to be looked at, in words. */
export function attentionText(reasons: readonly AttentionReason[]): string {
  return reasons.map((reason) => ATTENTION[reason]).join('; ');
}

/** One line for each unit: what it has sent, and what is to be looked at. */
export function unitsTable({ collation }: DeskView): DeskTable {
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
      { label: 'Mã khóa', width: 22 },
      { label: 'Đã thực hiện', width: 12 },
      { label: 'Đang thực hiện', width: 12 },
      { label: 'Chưa thực hiện', width: 12 },
      { label: 'Chưa rõ', width: 12 },
      { label: 'Không áp dụng', width: 12 },
      { label: 'Chưa trả lời', width: 12 },
      { label: '“Đã” chưa có minh chứng', width: 14 },
      { label: 'Website', width: 10 },
      { label: 'Website bị cài cắm', width: 12 },
      { label: 'Sự cố', width: 10 },
      { label: 'Cảnh báo chưa xong', width: 12 },
      { label: 'Cần xem lại', width: 48 },
      { label: 'Tệp', width: 40 },
    ],
    rows: collation.units.map(unitRow),
  };
}

function unitRow(unit: UnitState): readonly (string | number)[] {
  const { report } = unit;
  const facts = report?.facts;
  const count = (value: AnswerValue | null) =>
    facts === undefined ? '' : Object.values(facts.answers).filter((answer) => answer === value).length;
  return [
    unit.code,
    unit.name,
    unit.commune === '' ? (facts?.commune ?? '') : unit.commune,
    STATES[unit.state],
    unit.isLate ? 'có' : '',
    facts?.sequence ?? '',
    momentText(report?.file.receivedAt ?? ''),
    report?.file.sealed?.keyFingerprint ?? '',
    ...ANSWER_VALUES.map(count),
    count(null),
    facts?.doneWithoutEvidence.length ?? '',
    facts?.sites.length ?? '',
    facts?.sites.filter(({ infected }) => infected === true).length ?? '',
    facts?.incidents.length ?? '',
    facts?.openWarnings.length ?? '',
    attentionText(unit.attention),
    report?.file.source ?? '',
  ];
}
