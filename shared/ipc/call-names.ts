/** The names of all calls; apart from the contract so that the preload script carries no schema library. */
export const CALL_NAMES = [
  'app:describe',
  'app:measure-room',
  'app:open-data-folder',
  'documents:save',
  'documents:open',
  'evidence:add',
  'evidence:choose',
  'evidence:thumbnail',
  'evidence:open',
  'keys:describe',
  'keys:put-aside',
  'packs:list',
  'packs:choose',
  'packs:examine-bytes',
  'packs:adopt',
  'report:export',
  'report:cancel-export',
  'report:list-exports',
  'report:show-in-folder',
  'report:open',
  'report:choose-and-verify',
  'report:verify-bytes',
  'report:verify-exported',
  'site-check:run',
  'site-check:cancel',
  'site-check:save-notice',
  'site-check:open-notice',
  'site-check:search-in-browser',
  'site-check:describe-hosts-list',
  'site-check:choose-hosts-list',
  'site-check:remove-hosts-list',
] as const;

/** The names of all events. */
export const EVENT_NAMES = ['report:export-progress', 'site-check:progress', 'site-check:checked'] as const;

/** The name of a call. */
export type CallName = (typeof CALL_NAMES)[number];

/** The name of an event. */
export type EventName = (typeof EVENT_NAMES)[number];
