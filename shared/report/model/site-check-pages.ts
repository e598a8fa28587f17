import { type FindingState, findingStates } from '#shared/inventory/site-findings.ts';
import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import { shorten } from '#shared/base/vietnamese-text.ts';
import { ACTION_GROUPS, actionGroup } from '#shared/checks/result/action-group.ts';
import { saysSomething } from '#shared/checks/result/carry-marks.ts';
import {
  capitalised,
  howFarSentence,
  noSignClause,
  notJudgedClause,
  SEVERITY_LABELS,
} from '#shared/checks/result/check-words.ts';
import { howReadSentence, pagesClause } from '#shared/checks/result/how-read.ts';
import { ACTION_GROUP_TEXTS, CHANGE_WORDS, limitSentences } from '#shared/checks/result/finding-words.ts';
import { findRule } from '#shared/checks/engine/registry.ts';
import type { ReportedSiteCheck, SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import type { TableColumn } from './table-column.ts';

/** Findings that ask for the same kind of action. */
export interface FindingGroup {
  readonly title: string;
  /** In the order of the columns. */
  readonly rows: readonly (readonly string[])[];
}

/** A picture of a page with what is said under it. */
export interface PagePicture {
  /** The name of the attachment. */
  readonly file: string;
  readonly caption: string;
}

/** One website on paper. */
export interface CheckedSitePart {
  readonly name: string;
  /** When, how much was seen, what was not. */
  readonly paragraphs: readonly string[];
  /** Those that the unit has chosen. */
  readonly pictures: readonly PagePicture[];
  readonly groups: readonly FindingGroup[];
}

/** What the website checks have found, site by site. */
export interface SiteCheckPages {
  readonly columns: readonly TableColumn[];
  readonly sites: readonly CheckedSitePart[];
}

const COLUMNS: readonly TableColumn[] = [
  { label: 'Mức độ', width: 1.5, align: 'left' },
  { label: 'Phát hiện', width: 6, align: 'left' },
  { label: 'Địa chỉ trang', width: 3.5, align: 'left' },
  { label: 'Xử lý của đơn vị', width: 3, align: 'left' },
];

/** More rows of one group say no more to a reader; `report.json` has them all. */
const MAX_ROWS_PER_GROUP = 60;
const MAX_ADDRESS_LENGTH = 200;

/** What the unit has said of a finding, or the next check. */
function handlingText({ finding, check, state, isCauseFound, cause }: FindingState): string {
  const falseAlarmReason = check.marks[finding.key]?.falseAlarmReason ?? '';
  if (state === 'false-alarm') {
    return `Báo nhầm, lý do: ${falseAlarmReason === '' ? 'chưa ghi' : falseAlarmReason}`;
  }
  const isNote = finding.severity === 'info';
  const words = {
    open: isNote ? 'Không phải lỗi' : 'Chưa xử lý',
    removed: 'Đơn vị ghi đã gỡ',
    fixed: 'Lần kiểm tra này không còn',
  };
  const causeText = cause === '' ? 'đã tìm nguyên nhân' : `nguyên nhân: ${cause}`;
  return isCauseFound ? `${words[state]}; ${causeText}` : words[state];
}

function findingRow(state: FindingState): readonly string[] {
  const { severity, seen, excerpt, page, change } = state.finding;
  const changed = state.state === 'fixed' ? '' : CHANGE_WORDS[change];
  return [
    SEVERITY_LABELS[severity],
    [seen, excerpt === '' ? '' : `Trích: “${excerpt}”`].filter((line) => line !== '').join('\n'),
    shorten(page, MAX_ADDRESS_LENGTH),
    [changed, handlingText(state)].filter((part) => part !== '').join('. '),
  ];
}

function findingGroup(title: string, states: readonly FindingState[]): readonly FindingGroup[] {
  if (states.length === 0) return [];
  const isCut = states.length > MAX_ROWS_PER_GROUP;
  const remark = isCut
    ? ` (in ${String(MAX_ROWS_PER_GROUP)} phát hiện đầu, dữ liệu trong tệp PDF có đủ)`
    : '';
  return [
    {
      title: `${title}: ${String(states.length)} phát hiện${remark}`,
      rows: states.slice(0, MAX_ROWS_PER_GROUP).map(findingRow),
    },
  ];
}

/** What is seen now by what is to be done, then what is gone, then what the unit calls false alarms. */
function groupsOf(states: readonly FindingState[]): readonly FindingGroup[] {
  const present = states.filter(({ state }) => state === 'open' || state === 'removed');
  return [
    ...ACTION_GROUPS.flatMap((group) =>
      findingGroup(
        ACTION_GROUP_TEXTS[group].title,
        present.filter(({ finding }) => actionGroup(finding, findRule(finding.rule)) === group),
      ),
    ),
    ...findingGroup(
      'Lần trước có, lần này không còn thấy',
      states.filter(({ state }) => state === 'fixed'),
    ),
    ...findingGroup(
      'Đơn vị ghi là báo nhầm',
      states.filter(({ state }) => state === 'false-alarm'),
    ),
  ];
}

function verdictText(result: SiteCheckResult): string {
  const { status, infected } = result;
  if (infected === true) return 'Website có dấu hiệu bị cài cắm nội dung lạ.';
  if (status === 'not-checked') return 'Không kết luận về website này.';
  if (infected === 'unknown') return 'Chưa đủ cơ sở để kết luận website có bị cài cắm hay không.';
  return `${capitalised(noSignClause(result))}.`;
}

/** When and how much; a check that read nothing begins with the reason. */
function openingText(result: SiteCheckResult): string {
  const at = formatDateTime(toVietnamTime(new Date(result.checkedAt)));
  const howFar = howFarSentence(result);
  if (result.status === 'not-checked' && !saysSomething(result)) {
    return result.reason === null
      ? `Lúc ${at} chưa kiểm tra được.`
      : `Lúc ${at} ${notJudgedClause(result.reason)}.`;
  }
  const when = `Kiểm tra lúc ${at}, ${pagesClause(result)}.`;
  return [when, howReadSentence(result), howFar].filter((sentence) => sentence !== '').join(' ');
}

function sitePart(check: ReportedSiteCheck): CheckedSitePart {
  const { result } = check;
  const states = findingStates([check]);
  return {
    name: shorten(result.url, MAX_ADDRESS_LENGTH),
    paragraphs: [
      `${openingText(result)} ${verdictText(result)}`,
      ...limitSentences(result.limits),
      ...(result.infected !== 'unknown' && states.length === 0 ? ['Không có phát hiện nào.'] : []),
    ],
    pictures: (check.pictures ?? []).map(({ file, page }) => ({ file, caption: pictureCaption(page) })),
    groups: groupsOf(states),
  };
}

/** What stands under a picture of a page. */
export function pictureCaption(page: string): string {
  return `Ảnh chụp lúc kiểm tra: ${shorten(page, MAX_ADDRESS_LENGTH)}`;
}

/** The results of website checks in words: what was seen, what the unit has said about it, false alarms included. */
export function siteCheckPages(siteChecks: readonly ReportedSiteCheck[]): SiteCheckPages {
  return { columns: COLUMNS, sites: siteChecks.map(sitePart) };
}
