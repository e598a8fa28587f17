import { assertNever } from '#shared/base/assert-never.ts';
import { allCriteria, type Directive } from '#shared/directives/directive.ts';
import type { ProblemPlace } from '#shared/assessment/problems/problem.ts';

/** The screens that have an address of their own. */
export const ADDRESSES = {
  home: '/',
  item: '/muc/:itemId',
  websites: '/kiem-tra-website',
  websiteResult: '/kiem-tra-website/ket-qua',
  tasks: '/viec-can-lam',
  contacts: '/lien-he',
  documents: '/van-ban-mau',
  export: '/xuat-bao-cao',
  history: '/lich-su',
  profile: '/ho-so',
  verifyFile: '/kiem-tra-tep',
  desk: '/tong-hop',
  campaigns: '/dot-kiem-tra',
  copyCampaign: '/dot-kiem-tra/chep',
  compare: '/so-sanh',
  packs: '/bo-tieu-chi',
  packEditor: '/bo-tieu-chi/soan',
  myData: '/du-lieu',
  records: '/so-lieu',
  recordsOfKind: '/so-lieu/:recordKindId',
  help: '/tro-giup',
} as const;

/** The address of an item. */
export function itemAddress(itemId: string): string {
  return `/muc/${itemId}`;
}

/** The address of a criterion: its item, scrolled to it. */
export function criterionAddress(criterionId: string): string {
  const [itemId = ''] = criterionId.split('.');
  return `${itemAddress(itemId)}?tieu-chi=${criterionId}`;
}

/** The address of a record table, or of a row of it counted from 1: at the first criterion that it belongs to. */
export function recordAddress(directive: Directive, recordKindId: string, row?: number): string {
  const criterion = allCriteria(directive).find(({ records }) => records.includes(recordKindId));
  if (criterion === undefined) return ADDRESSES.home;
  const table = `${criterionAddress(criterion.id)}&bang=${recordKindId}`;
  return row === undefined ? table : `${table}&dong=${String(row)}`;
}

/** The address of a record table, or of a row of it counted from 1, on a screen of its own. */
export function recordsAddress(recordKindId: string, row?: number): string {
  return `${ADDRESSES.records}/${recordKindId}${row === undefined ? '' : `?dong=${String(row)}`}`;
}

/** The address of the calendar over the duty roster, on the screen of the roster. */
export function rosterCalendarAddress(recordKindId: string): string {
  return `${recordsAddress(recordKindId)}?xem=lich`;
}

/** The address of the results of a site. */
export function siteResultAddress(siteId: string): string {
  return `${ADDRESSES.websiteResult}?dia-chi=${encodeURIComponent(siteId)}`;
}

/** The address of a kind of ready-made document. */
export function documentAddress(documentKindId: string): string {
  return `${ADDRESSES.documents}?mau=${documentKindId}`;
}

/** The address where a problem is solved. */
export function problemAddress(directive: Directive, place: ProblemPlace): string {
  switch (place.kind) {
    case 'profile':
      return `${ADDRESSES.profile}?muc=${place.field}`;
    case 'criterion':
      return criterionAddress(place.criterionId);
    case 'record':
      return recordAddress(directive, place.recordKindId, place.rowIndex + 1);
    case 'remarks':
      return `${ADDRESSES.contacts}?muc=${place.field}`;
    default:
      return assertNever(place);
  }
}

/** What a link carries as `href`. */
export function href(address: string): string {
  return `#${address}`;
}
