/**
 * The rooms of each zone, lowest first: a file imports from its own room and from rooms that stand before it, never from
 * one behind it. `.dependency-cruiser.mjs` makes rules of this list; a contract test proves that every folder stands in it.
 *
 * `.` is the zone's own folder. `<room>/*` means every folder right below it: none of them may import another.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const rooms = {
  shared: [
    'base',
    'facts',
    'failures',
    'questions',
    'records',
    'records/paste',
    'roster',
    'unit',
    'keys',
    'evidence',
    'directives',
    'lexicon/terms',
    'lexicon',
    'checks/snapshot',
    'checks/result',
    'checks/rule',
    'checks/reading',
    'checks/*',
    'checks/engine',
    'checks/standing',
    'checks/request',
    'checks/notice',
    'answers',
    'inventory',
    'assessment/proposals',
    'assessment/problems',
    'assessment/progress',
    'campaigns',
    'receipts',
    'desk-summary',
    'report',
    'report/model',
    'documents/model',
    'documents/content',
    'documents',
    'packs',
    'issuers',
    'desk',
    'desk/tables',
    'journal',
    'support',
    'backup',
    'hand-over',
    'desk-work',
    'ipc',
  ],
  'electron/services': [
    'storage',
    'threads',
    'hashes',
    'zip',
    'mail',
    'asn1',
    'hosts-list',
    'keys',
    'keys/pkcs12',
    'typography',
    'pdf',
    'cms',
    'evidence',
    'journal',
    'support',
    'packs',
    'issuers',
    'backup',
    'hand-over',
    'desk-work',
    'documents',
    'vendor-notice',
    'report/verify',
    'report/render-pdf',
    'report/seal',
    'report',
    'receipt',
    'desk',
    'desk/database',
    'site-check/text',
    'site-check/network',
    'site-check/addresses',
    'site-check/read-page',
    'site-check/certificates',
    'site-check/session',
    'site-check/fetch',
    'site-check/crawl',
    'site-check/browser',
    'site-check/probes',
    'site-check/run',
  ],
  'electron/page-facts': ['.'],
  'electron/workers': ['.'],
  'electron/preload': ['.'],
  'electron/cli': ['.', 'verify', 'collate', 'commands'],
  'electron/main': [
    'folders',
    'store',
    'security',
    'window',
    'workers',
    'browser-view',
    'backup',
    'site-check',
    'export',
    'ipc',
    '.',
  ],
  renderer: [
    'texts',
    'ui',
    'bridge',
    'storage/migrations',
    'storage',
    'support',
    'keys',
    'questions/typed',
    'questions',
    'questions/autosave',
    'questions/roster',
    'questions/record-table/cells',
    'questions/record-table/paste',
    'questions/record-table',
    'backup',
    'hand-over',
    'desk-work',
    'campaigns',
    'receipts',
    'features/checklist/form',
    'features/checklist/frame',
    'features/checklist/answer',
    'features/checklist/figures',
    'features/checklist/evidence',
    'features/checklist/proposal',
    'features/checklist/review',
    'features/*',
    'features/packs/editor',
    'features/review-export/history',
    'app/shell',
    'app',
  ],
};

/**
 * The paths of the files that lie in a room.
 * @param {string} zone
 * @param {string} room
 * @returns {string} a regular expression
 */
export function pathOf(zone, room) {
  if (room === '.') return `^${zone}/[^/]+$`;
  if (!room.endsWith('/*')) return `^${zone}/${room}/[^/]+$`;
  const parent = room.slice(0, -2);
  const named = (rooms[zone] ?? [])
    .filter((other) => other !== room && other.startsWith(`${parent}/`))
    .map((other) => other.slice(parent.length + 1));
  const except = named.length === 0 ? '' : `(?!(?:${named.join('|')})/)`;
  return `^${zone}/${parent}/${except}([^/]+)/[^/]+$`;
}

/**
 * One rule for each room: nothing behind it may be imported.
 * @returns {import('dependency-cruiser').IForbiddenRuleType[]}
 */
export function directionRules() {
  return Object.entries(rooms).flatMap(([zone, list]) =>
    list.flatMap((room, index) => {
      const later = list.slice(index + 1).map((other) => pathOf(zone, other));
      const from = { path: pathOf(zone, room) };
      const direction = {
        name: `direction: ${zone}/${room}`,
        severity: /** @type {const} */ ('error'),
        from,
        to: { path: later },
      };
      const sideBySide = {
        name: `side by side: ${zone}/${room}`,
        severity: /** @type {const} */ ('error'),
        from,
        to: { path: pathOf(zone, room), pathNot: `^${zone}/${room.slice(0, -1)}$1/` },
      };
      return [...(later.length > 0 ? [direction] : []), ...(room.endsWith('/*') ? [sideBySide] : [])];
    }),
  );
}
