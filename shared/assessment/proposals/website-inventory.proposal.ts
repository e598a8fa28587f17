import { z } from 'zod';
import { kebabId } from '#shared/base/text-schemas.ts';
import { is, isNot } from '#shared/records/record-facts.ts';
import { isCellEmpty } from '#shared/records/record-kind.ts';
import { recordKind } from '#shared/records/websites.record.ts';
import { defineProposalRule, type ProposalContext, type ProposalFact } from './proposal.ts';
import { concernWhenAny, contradiction, figure, isOpen, remark } from './facts.ts';

const settingsSchema = z.looseObject({
  /** The choice field that says whether old addresses were looked for, and its option “đã tìm, không có”. */
  oldAddressesField: kebabId.optional(),
  noneFoundOption: kebabId.optional(),
});

function oldAddressFacts(
  { answer, settings }: ProposalContext<z.output<typeof settingsSchema>>,
  oldCount: number,
): readonly ProposalFact[] {
  const { oldAddressesField, noneFoundOption } = settings;
  if (oldAddressesField === undefined || noneFoundOption === undefined) return [];
  const isNoneFound = answer.fields[oldAddressesField] === noneFoundOption;
  if (oldCount > 0) {
    return isNoneFound
      ? [contradiction('old-addresses-denied', 'đơn vị lại ghi là đã tìm và không có địa chỉ cũ')]
      : [];
  }
  return isNoneFound
    ? [remark('no-old-address', 'đơn vị đã tìm, không có địa chỉ cũ')]
    : [{ ...remark('old-addresses-open', 'chưa ghi địa chỉ cũ nào'), tone: 'concern' }];
}

/** Is the inventory whole: every address with its state and with who holds its password, old ones included? */
export const proposalRule = defineProposalRule({
  id: 'website-inventory',
  recordKindIds: [recordKind.id],
  settingsSchema,
  propose: (context) => {
    const rows = context.rowsOf(recordKind.id);
    if (rows.length === 0) return null;
    const isOld = is('kind', 'old-domain');
    const isUnused = is('isInUse', 'no');
    const oldCount = rows.filter((row) => isOld(row) || isUnused(row)).length;
    const facts = [
      figure('addresses', rows.length, 'địa chỉ trong danh mục'),
      figure('in-use', rows.filter(is('isInUse', 'yes')).length, 'đang dùng'),
      figure('old-or-unused', oldCount, 'cũ hoặc không còn dùng'),
      ...oldAddressFacts(context, oldCount),
      ...concernWhenAny(
        'state-unknown',
        rows.filter(isNot('isInUse', 'yes', 'no')).length,
        'chưa rõ còn dùng hay không',
      ),
      ...concernWhenAny(
        'password-holder-unknown',
        rows.filter((row) => isCellEmpty(row['adminPasswordHolder'])).length,
        'chưa rõ ai giữ mật khẩu quản trị',
      ),
    ];
    return { answer: facts.some(isOpen) ? 'in-progress' : 'done', facts, fields: {}, rows: null };
  },
});
