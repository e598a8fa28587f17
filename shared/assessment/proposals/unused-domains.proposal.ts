import type { z } from 'zod';
import { kebabId } from '#shared/base/text-schemas.ts';
import { shorten } from '#shared/base/vietnamese-text.ts';
import { recordKind } from '#shared/records/domains-to-remove.record.ts';
import { cellString, type RecordRow } from '#shared/records/record-kind.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import { hostName } from '#shared/base/host-name.ts';
import { defineProposalRule, type ProposalContext, type ProposalFact } from './proposal.ts';
import { inventorySites } from '#shared/inventory/site-findings.ts';
import { disputedDomains, type ForgottenDomain, forgottenDomains } from '#shared/inventory/unused-domains.ts';
import {
  chosenEmptyingOption,
  concernWhenAny,
  contradiction,
  figure,
  isOpen,
  remark,
  tableSettings,
} from './facts.ts';

const MAX_ADDRESS_LENGTH = 200;
const REASON = 'Đơn vị không còn sử dụng.';

const settingsSchema = tableSettings.extend({
  /** The date on which the removal was asked for. */
  requestedOnField: kebabId.optional(),
});

/** Where a domain leads now, as the last check saw it: `''` when unknown, a word when nothing answers. */
function leadsTo(host: string, { rowsOf, siteChecks }: ProposalContext<unknown>): string {
  const check = inventorySites(rowsOf(websites.id), siteChecks).find(
    (site) => hostName(site.host) === host,
  )?.check;
  if (check === undefined || check === null) return '';
  const { leadsTo: target, status, reason } = check.result;
  if (target !== '') return shorten(target, MAX_ADDRESS_LENGTH);
  return status !== 'not-checked' || reason === 'site-down' ? 'Không mở được' : '';
}

function proposedRow({ host, row }: ForgottenDomain, context: ProposalContext<unknown>): RecordRow {
  return {
    domain: host,
    reason: REASON,
    unusedSince: '',
    pointsTo: leadsTo(host, context),
    registrar: cellString(row, 'registrar'),
    holder: '',
    reply: '',
    repliedOn: '',
  };
}

function destinationFacts(
  rows: readonly RecordRow[],
  context: ProposalContext<unknown>,
): readonly ProposalFact[] {
  return rows.flatMap((row) => {
    const host = hostName(cellString(row, 'domain'));
    const target = leadsTo(host, context);
    return target === '' ? [] : [remark('leads-to', `${host} hiện trỏ về: ${target}`)];
  });
}

function requestFacts(
  { answer, settings }: ProposalContext<z.output<typeof settingsSchema>>,
  listedCount: number,
): readonly ProposalFact[] {
  const { requestedOnField } = settings;
  if (requestedOnField === undefined || listedCount === 0) return [];
  const isRequested = (answer.fields[requestedOnField] ?? '') !== '';
  return isRequested ? [] : [{ ...remark('not-requested', 'chưa ghi ngày gửi đề nghị'), tone: 'concern' }];
}

/** Is every unused domain of the inventory up for removal, and the removal asked for? */
export const proposalRule = defineProposalRule({
  id: 'unused-domains',
  recordKindIds: [recordKind.id, websites.id],
  settingsSchema,
  propose: (context) => {
    const inventory = context.rowsOf(websites.id);
    const listed = context.rowsOf(recordKind.id);
    if (inventory.length === 0 && listed.length === 0) return null;
    const forgotten = forgottenDomains(inventory, listed);
    const hasAny = listed.length > 0 || forgotten.length > 0;
    const declaredEmpty = chosenEmptyingOption(context, recordKind.id);
    const facts = [
      figure('listed', listed.length, 'tên miền trong bảng đề nghị loại bỏ'),
      ...destinationFacts(listed, context),
      ...concernWhenAny(
        'forgotten',
        forgotten.length,
        `tên miền không còn dùng chưa ghi vào bảng (${forgotten.map(({ host }) => host).join(', ')})`,
      ),
      ...concernWhenAny(
        'disputed',
        disputedDomains(inventory, listed).length,
        'tên miền trong bảng mà danh mục ghi còn dùng',
      ),
      ...requestFacts(context, listed.length),
      ...(declaredEmpty === undefined || !hasAny
        ? []
        : [contradiction('declared-empty', `đơn vị lại chọn “${declaredEmpty}”`)]),
    ];
    const isNothingKnown = !hasAny && declaredEmpty === undefined;
    const judged = facts.some(isOpen) ? 'in-progress' : 'done';
    return {
      // no unused domain in the inventory does not mean that there is none: old ones are forgotten first
      answer: isNothingKnown ? null : judged,
      facts,
      fields: hasAny ? context.settings.fill : context.settings.fillWhenEmpty,
      rows:
        forgotten.length === 0
          ? null
          : { recordKindId: recordKind.id, rows: forgotten.map((domain) => proposedRow(domain, context)) },
    };
  },
});
