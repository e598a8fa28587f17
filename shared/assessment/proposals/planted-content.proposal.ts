import type { z } from 'zod';
import { findRule } from '#shared/checks/engine/registry.ts';
import { shorten } from '#shared/base/vietnamese-text.ts';
import { recordKind } from '#shared/records/inappropriate-content.record.ts';
import { is, isNot } from '#shared/records/record-facts.ts';
import { cellString, type RecordRow } from '#shared/records/record-kind.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import type { ReportedSiteCheck } from '#shared/checks/result/site-check-result.ts';
import { PLANTED_BEFORE } from '#shared/checks/result/telling-check.ts';
import type { Ground } from '#shared/checks/rule/check.ts';
import { defineProposalRule, type ProposalContext, type ProposalFact } from './proposal.ts';
import { dayOfCheck, type FindingState, speaksForPlanting } from '#shared/inventory/site-findings.ts';
import {
  chosenEmptyingOption,
  concernWhenAny,
  contradiction,
  figure,
  isOpen,
  nothingToEnter,
  remark,
  tableSettings,
} from './facts.ts';
import { type CheckedSites, checkedSites, coverageFact, unseenFacts } from './site-facts.ts';

const MAX_ADDRESS_LENGTH = 200;
const MAX_TEXT_LENGTH = 2_000;

function pageOf({ finding }: FindingState): string {
  return shorten(finding.page.trim(), MAX_ADDRESS_LENGTH);
}

function isSettled({ state, isCauseFound }: FindingState): boolean {
  return (state === 'removed' || state === 'fixed') && isCauseFound;
}

/** The four kinds that the letter names, by what a rule rests on; a change may be any of them. */
const KINDS: Readonly<Record<Ground, string>> = {
  words: 'posted',
  links: 'link',
  redirects: 'redirect',
  search: 'planted',
  visitors: 'planted',
  code: 'planted',
  change: '',
  none: '',
};

/** How the content came to the page, as far as the rule of the finding tells; `''` where it does not. */
function kindOf({ finding }: FindingState): string {
  const rule = findRule(finding.rule);
  if (rule === undefined) return '';
  return rule.topic === 'redirects' ? 'redirect' : KINDS[rule.ground];
}

/** One page as a row of the table: what was seen there, and what the unit has said about it. */
function rowOfPage(states: readonly FindingState[]): readonly RecordRow[] {
  const [first] = states;
  if (first === undefined) return [];
  const yesNo = (isYes: boolean) => (isYes ? 'yes' : 'no');
  const lines = (texts: readonly string[]) =>
    shorten([...new Set(texts)].filter((text) => text !== '').join('\n'), MAX_TEXT_LENGTH);
  return [
    {
      address: pageOf(first),
      description: lines(states.map(({ finding }) => finding.seen)),
      kind: kindOf(first),
      // a check that sees no more of it does not tell when it was found
      foundOn: states.every(({ state }) => state === 'fixed') ? '' : dayOfCheck(first.check),
      isRemoved: yesNo(states.every(({ state }) => state !== 'open')),
      removedOn: '',
      isCauseFound: yesNo(states.every(({ isCauseFound }) => isCauseFound)),
      cause: lines(states.map(({ cause }) => cause)),
    },
  ];
}

/** The pages with planted content that the table does not have yet, a row each. */
function missingRows(planted: readonly FindingState[], rows: readonly RecordRow[]): readonly RecordRow[] {
  const known = new Set(rows.map((row) => cellString(row, 'address').trim().toLowerCase()));
  const pages = [...new Set(planted.map(pageOf))].filter(
    (page) => page !== '' && !known.has(page.toLowerCase()),
  );
  return pages.flatMap((page) => rowOfPage(planted.filter((state) => pageOf(state) === page)));
}

function tableFacts(rows: readonly RecordRow[]): readonly ProposalFact[] {
  if (rows.length === 0) return [];
  return [
    figure('listed', rows.length, 'nội dung trong bảng'),
    figure('removed', rows.filter(is('isRemoved', 'yes')).length, 'đã gỡ'),
    ...concernWhenAny('not-removed', rows.filter(isNot('isRemoved', 'yes')).length, 'chưa gỡ'),
    ...concernWhenAny(
      'cause-unknown',
      rows.filter(isNot('isCauseFound', 'yes')).length,
      'chưa tìm ra nguyên nhân',
    ),
  ];
}

function checkFacts(
  checked: CheckedSites | null,
  planted: readonly FindingState[],
  missing: readonly RecordRow[],
): readonly ProposalFact[] {
  if (checked === null) return [];
  const unsettled = planted.filter((state) => !isSettled(state)).length;
  return [
    coverageFact(checked),
    ...(planted.length === 0 && checked.checks.length > 0
      ? [remark('nothing-planted', 'không thấy dấu hiệu bị cài cắm')]
      : []),
    ...concernWhenAny(
      'unsettled-findings',
      unsettled,
      'dấu hiệu bị cài cắm chưa gỡ hoặc chưa rõ nguyên nhân',
    ),
    ...concernWhenAny('pages-not-listed', missing.length, 'trang có dấu hiệu bị cài cắm chưa ghi vào bảng'),
    ...unseenFacts(checked),
  ];
}

function plantedFindings(checked: CheckedSites | null): readonly FindingState[] {
  return (checked?.findings ?? []).filter(
    ({ finding, state }) => finding.clause === 3 && speaksForPlanting(finding) && state !== 'false-alarm',
  );
}

function denialFacts(context: ProposalContext<unknown>, hasAnything: boolean): readonly ProposalFact[] {
  const declaredEmpty = chosenEmptyingOption(context, recordKind.id);
  return declaredEmpty === undefined || !hasAnything
    ? []
    : [contradiction('declared-empty', `đơn vị lại chọn “${declaredEmpty}”`)];
}

const PLANTED_BEFORE_WORDS = 'website từng thấy dấu hiệu bị cài cắm ở lần kiểm tra trước, chưa ghi vào bảng';

/** Sites without a sign today on which an earlier check has seen some, as long as nothing is written down. */
function countUnwritten(checked: CheckedSites | null, isEmpty: boolean): number {
  if (!isEmpty) return 0;
  const isToldOf = ({ result }: ReportedSiteCheck) =>
    result.limits.some(({ kind }) => kind === PLANTED_BEFORE);
  return (checked?.checks ?? []).filter(isToldOf).length;
}

/** That nothing was found is a word for the whole of all websites. */
function isSilenceOpen(checked: CheckedSites | null, unwritten: number): boolean {
  return unwritten > 0 || checked?.areAllSeen === false;
}

function filledIn(
  { fill, fillWhenEmpty }: z.output<typeof tableSettings>,
  isEmpty: boolean,
): Readonly<Record<string, string>> {
  return isEmpty ? fillWhenEmpty : fill;
}

/** Is everything that was planted on the websites removed, and its cause known? From the table and the site check. */
export const proposalRule = defineProposalRule({
  id: 'planted-content',
  recordKindIds: [recordKind.id, websites.id],
  settingsSchema: tableSettings,
  propose: (context) => {
    const rows = context.rowsOf(recordKind.id);
    const checked = checkedSites(context);
    const planted = plantedFindings(checked);
    const declaredEmpty = chosenEmptyingOption(context, recordKind.id);
    if (checked === null && rows.length === 0) {
      return declaredEmpty === undefined ? null : { ...nothingToEnter(declaredEmpty), answer: null };
    }
    const missing = missingRows(planted, rows);
    const isEmpty = rows.length + planted.length === 0;
    const unwritten = countUnwritten(checked, isEmpty);
    const facts = [
      ...tableFacts(rows),
      ...checkFacts(checked, planted, missing),
      ...concernWhenAny('planted-before', unwritten, PLANTED_BEFORE_WORDS),
      ...denialFacts(context, !isEmpty || unwritten > 0),
    ];
    const isNothingKnown = isEmpty && checked?.checks.length === 0;
    const judged = facts.some(isOpen) ? 'in-progress' : 'done';
    return {
      // a site whose content nobody could read says nothing of what was planted
      answer: isNothingKnown ? null : judged,
      facts,
      fields: isEmpty && isSilenceOpen(checked, unwritten) ? {} : filledIn(context.settings, isEmpty),
      rows: missing.length === 0 ? null : { recordKindId: recordKind.id, rows: missing },
    };
  },
});
