import { z } from 'zod';
import { kebabId } from '#shared/base/text-schemas.ts';
import { emptyingOptions } from '#shared/answers/emptying-options.ts';
import type { Proposal, ProposalContext, ProposalFact } from './proposal.ts';

const NUMBER = new Intl.NumberFormat('vi-VN');

/** A figure with what is counted: `12` `ca trực`. */
export function figure(id: string, count: number, label: string): ProposalFact {
  return { id, count, tone: 'plain', text: `${NUMBER.format(count)} ${label}` };
}

/** A fact without a figure. */
export function remark(id: string, text: string): ProposalFact {
  return { id, count: null, tone: 'plain', text };
}

/** A figure that calls for something to be done; nothing at all when it is zero. */
export function concernWhenAny(id: string, count: number, label: string): readonly ProposalFact[] {
  return count === 0 ? [] : [{ ...figure(id, count, label), tone: 'concern' }];
}

/** Something in the records that does not go together with what the unit has entered. */
export function contradiction(id: string, text: string): ProposalFact {
  return { id, count: null, tone: 'contradiction', text };
}

/** Whether a fact speaks against “Đã thực hiện”. */
export function isOpen({ tone }: ProposalFact): boolean {
  return tone !== 'plain';
}

/** Settings of the rules about a table: follow-up fields whose values follow from what is in it. */
export const tableSettings = z.looseObject({
  /** When there are rows: `outcome` is “Có, đã ghi vào sổ”. */
  fill: z.record(kebabId, kebabId).default({}),
  /** When the app itself sees that there is nothing to enter: `outcome` is “Không phát hiện”. */
  fillWhenEmpty: z.record(kebabId, kebabId).default({}),
});

/** The option by which the unit says that a table has no rows, when it is chosen. */
export function chosenEmptyingOption(
  { criterion, answer }: Pick<ProposalContext<unknown>, 'criterion' | 'answer'>,
  recordKindId: string,
): string | undefined {
  return emptyingOptions(criterion, answer).find(
    (option) => option.recordKindId === recordKindId && option.isChosen,
  )?.label;
}

/** The proposal for a table of which the unit says that there is nothing to enter: the app takes the unit's word. */
export function nothingToEnter(label: string): Proposal {
  return {
    answer: 'done',
    facts: [remark('declared-empty', `đơn vị xác nhận “${label}”, bảng không có dòng nào`)],
    fields: {},
    rows: null,
  };
}
