import { z } from 'zod';
import { noticeSenderSchema } from '../checks/notice/notice-sender.ts';
import { hostsListFactsSchema } from '../checks/request/hosts-list-facts.ts';
import { siteCheckRequestSchema } from '../checks/request/site-check-request.ts';
import {
  MAX_PICTURES,
  reportedPictureSchema,
  reportedSiteCheckSchema,
} from '../checks/result/site-check-result.ts';
import { storedFileName } from '../evidence/stored-evidence.ts';
import { bytes, call, nothing, savedFile } from './call.ts';

/** The calls about websites: checking them, what is sent to their vendor, pictures of their pages. */
export const siteCheckCalls = {
  /**
   * Checks websites; what is found comes as events, site by site. `cancelled`: sites that were not done have no outcome.
   */
  'site-check:run': call(
    siteCheckRequestSchema,
    z.strictObject({
      status: z.enum(['finished', 'cancelled']),
      /** Whose outcomes were sent as events: an event may arrive after the answer. */
      checkedSiteIds: z.array(z.string()),
    }),
  ),
  'site-check:cancel': call(nothing, nothing),
  /** Asks where to and writes what a school sends to whoever looks after its site. */
  'site-check:save-notice': call(
    z.strictObject({
      check: reportedSiteCheckSchema,
      sender: noticeSenderSchema,
      /** Those that the user has chosen. */
      pictures: z.array(reportedPictureSchema.extend({ file: storedFileName })).max(MAX_PICTURES),
    }),
    savedFile,
  ),
  /** Opens a notice that was saved since the app was started. */
  'site-check:open-notice': call(z.strictObject({ id: z.uuid() }), nothing),
  /** Whether this PC lets the app open pages in its own browser. */
  'site-check:describe-browser': call(nothing, z.strictObject({ isAvailable: z.boolean() })),
  /** A picture of a page, as it was kept; `null` when it is not there any more. */
  'site-check:read-picture': call(
    z.strictObject({ file: storedFileName }),
    z.strictObject({ jpeg: bytes.nullable() }),
  ),
  /** Deletes pictures that nothing refers to any more, also beside the snapshots. */
  'site-check:forget-pictures': call(z.strictObject({ files: z.array(storedFileName).max(500) }), nothing),
  /** Asks, then opens a search for planted pages of a host in the browser. */
  'site-check:search-in-browser': call(
    z.strictObject({ host: z.string().min(1).max(255) }),
    z.strictObject({ isOpened: z.boolean() }),
  ),
  /** The imported list of bad hosts. */
  'site-check:describe-hosts-list': call(nothing, z.strictObject({ list: hostsListFactsSchema.nullable() })),
  /** Asks for a file and takes it in; `no-hosts`: nothing in it is a host, the list before stays. */
  'site-check:choose-hosts-list': call(
    nothing,
    z.strictObject({ status: z.enum(['taken-in', 'no-hosts', 'not-chosen']) }),
  ),
  'site-check:remove-hosts-list': call(nothing, nothing),
} as const;
