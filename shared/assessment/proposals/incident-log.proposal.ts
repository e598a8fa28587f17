import { recordKind } from '#shared/records/incidents.record.ts';
import { is, isNot } from '#shared/records/record-facts.ts';
import { isCellEmpty } from '#shared/records/record-kind.ts';
import { defineProposalRule } from './proposal.ts';
import {
  chosenEmptyingOption,
  concernWhenAny,
  contradiction,
  figure,
  isOpen,
  nothingToEnter,
  tableSettings,
} from './facts.ts';

const isBeyondCapacity = is('severity', 'beyond-capacity');

/** Is every incident of the log handled and, where the unit could not cope alone, reported? */
export const proposalRule = defineProposalRule({
  id: 'incident-log',
  recordKindIds: [recordKind.id],
  settingsSchema: tableSettings,
  propose: (context) => {
    const rows = context.rowsOf(recordKind.id);
    const declaredEmpty = chosenEmptyingOption(context, recordKind.id);
    if (rows.length === 0) return declaredEmpty === undefined ? null : nothingToEnter(declaredEmpty);
    const facts = [
      figure('incidents', rows.length, 'sự cố trong nhật ký'),
      figure('handled', rows.filter(is('status', 'handled')).length, 'đã xử lý'),
      figure(
        'serious',
        rows.filter(is('severity', 'serious', 'beyond-capacity')).length,
        'từ mức nghiêm trọng trở lên',
      ),
      ...concernWhenAny('unhandled', rows.filter(isNot('status', 'handled')).length, 'chưa xử lý xong'),
      ...concernWhenAny(
        'unreported',
        rows.filter((row) => isBeyondCapacity(row) && isCellEmpty(row['reportedTo'])).length,
        'vượt khả năng xử lý nhưng chưa ghi đã báo cáo cho ai',
      ),
      ...(declaredEmpty === undefined
        ? []
        : [contradiction('declared-empty', `đơn vị lại chọn “${declaredEmpty}”`)]),
    ];
    return {
      answer: facts.some(isOpen) ? 'in-progress' : 'done',
      facts,
      fields: context.settings.fill,
      rows: null,
    };
  },
});
