import { recordKind } from '#shared/records/received-warnings.record.ts';
import { is, isNot } from '#shared/records/record-facts.ts';
import { isCellEmpty } from '#shared/records/record-kind.ts';
import { defineProposalRule } from './proposal.ts';
import {
  chosenEmptyingOption,
  concernWhenAny,
  contradiction,
  figure,
  nothingToEnter,
  tableSettings,
} from './facts.ts';

const isFixed = is('status', 'fixed');
const isPlanned = is('status', 'planned');

/** Does every warning that was received end in fixed or in a plan with a date? Only fixed ones count as done. */
export const proposalRule = defineProposalRule({
  id: 'warning-register',
  recordKindIds: [recordKind.id],
  settingsSchema: tableSettings,
  propose: (context) => {
    const rows = context.rowsOf(recordKind.id);
    const declaredEmpty = chosenEmptyingOption(context, recordKind.id);
    if (rows.length === 0) return declaredEmpty === undefined ? null : nothingToEnter(declaredEmpty);
    const fixed = rows.filter(isFixed).length;
    const planned = rows.filter(isPlanned).length;
    const facts = [
      figure('warnings', rows.length, 'cảnh báo trong sổ'),
      figure('fixed', fixed, 'đã khắc phục'),
      figure('planned', planned, 'có kế hoạch'),
      ...concernWhenAny('open', rows.filter(isNot('status', 'fixed', 'planned')).length, 'chưa xử lý'),
      ...concernWhenAny(
        'plans-without-date',
        rows.filter((row) => isPlanned(row) && isCellEmpty(row['settledOn'])).length,
        'kế hoạch chưa có ngày',
      ),
      ...(declaredEmpty === undefined
        ? []
        : [contradiction('declared-empty', `đơn vị lại chọn “${declaredEmpty}”`)]),
    ];
    const openAnswer = fixed === 0 && planned === 0 ? 'not-done' : 'in-progress';
    return {
      answer: fixed === rows.length ? 'done' : openAnswer,
      facts,
      fields: context.settings.fill,
      rows: null,
    };
  },
});
