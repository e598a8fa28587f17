import { z } from 'zod';
import { MAX_PICTURE_BYTES } from '#shared/checks/result/site-picture.ts';

/** The argument that makes the app's executable open pages instead of its window. */
export const BROWSER_VIEW_SWITCH = '--browser-view';

/** What a visit and a line may hold. */
export const VIEW_LIMITS = {
  /** Signs of one message; a document takes most of it. */
  lineLength: 24_000_000,
  htmlLength: 3_000_000,
  requests: 400,
  navigations: 60,
  boxes: 200,
  linksOfBox: 20,
  attempts: 100,
  forms: 30,
  /** Of the JPEG, in bytes. */
  pictureBytes: MAX_PICTURE_BYTES,
} as const;

const href = z.string().max(4_000);
const share = z.number().min(0).max(1);
const pixels = z.number();

export const visitorSchema = z.enum(['visitor', 'search-visitor', 'search-phone']);

/** From the app to the view. */
export const toViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('start'),
    /** Of the guard on 127.0.0.1. */
    proxyPort: z.int().min(1).max(65_535),
    canary: z.strictObject({ url: href, answer: z.string().max(100) }),
    /** The site as it was entered. */
    site: href,
  }),
  z.strictObject({
    kind: z.literal('visit'),
    id: z.int().min(1),
    url: href,
    as: visitorSchema,
    visitNumber: z.union([z.literal(1), z.literal(2)]),
    isPictureWanted: z.boolean(),
    isLongLookWanted: z.boolean(),
    isClickWanted: z.boolean(),
    timeMs: z.number().min(100),
  }),
]);

/** From the app to the view. */
export type ToView = z.output<typeof toViewSchema>;
/** An order to open a page. */
export type VisitOrder = Extract<ToView, { kind: 'visit' }>;

/** What the browser computed of a box, with its links as written. */
const boxSchema = z.strictObject({
  selector: z.string().max(300),
  text: z.string().max(500),
  links: z.array(z.strictObject({ href, text: z.string().max(200) })).max(VIEW_LIMITS.linksOfBox),
  rect: z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels }),
  visibleShare: share,
  hiddenBy: z.array(
    z.enum([
      'display',
      'visibility',
      'opacity',
      'clipped',
      'off-screen',
      'no-size',
      'tiny-text',
      'contrast',
      'covered',
    ]),
  ),
  opacity: share,
  fontSize: pixels,
  contrast: z.number().min(1).max(21.1).nullable(),
  position: z.string().max(20),
  coversWindow: z.boolean(),
});

const formSchema = z.strictObject({
  action: href,
  method: z.enum(['get', 'post']),
  hasPassword: z.boolean(),
  hasCard: z.boolean(),
  isSeen: z.boolean(),
});

/** What a script in the page's document gives; nothing of it is believed beyond its shape. */
export const pageFactsSchema = z.strictObject({
  html: z.string().max(VIEW_LIMITS.htmlLength),
  boxes: z.array(boxSchema).max(VIEW_LIMITS.boxes),
  forms: z.array(formSchema).max(VIEW_LIMITS.forms),
});

/** What a script in the page's document gives. */
export type RawPageFacts = z.output<typeof pageFactsSchema>;

const requestSchema = z.strictObject({
  url: href,
  kind: z.enum([
    'document',
    'frame',
    'script',
    'style',
    'image',
    'font',
    'media',
    'xhr',
    'ping',
    'websocket',
    'worker',
    'other',
  ]),
  initiator: href,
  outcome: z.enum(['loaded', 'failed', 'kept-away', 'refused']),
});

const attemptSchema = z.strictObject({
  kind: z.enum([
    'popup',
    'popup-on-click',
    'download',
    'permission',
    'clipboard-write',
    'service-worker',
    'dialog',
    'full-screen',
    'unload-trap',
    'websocket',
    'sustained-cpu',
    'other-program',
  ]),
  detail: z.string().max(500),
  url: href,
  atMs: z.number().min(0),
});

/** One visit as the view saw it. */
export const rawVisitSchema = z.strictObject({
  end: z.enum(['loaded', 'timed-out', 'crashed', 'failed', 'refused']),
  detail: z.string().max(200),
  /** `''` when no page came. */
  finalUrl: href,
  status: z.int().min(100).max(999).nullable(),
  navigations: z
    .array(
      z.strictObject({
        href,
        by: z.enum(['http', 'meta', 'script', 'timer', 'click']),
        atMs: z.number().min(0),
      }),
    )
    .max(VIEW_LIMITS.navigations),
  requests: z.array(requestSchema).max(VIEW_LIMITS.requests),
  requestCount: z.int().min(0),
  page: pageFactsSchema.nullable(),
  attempts: z.array(attemptSchema).max(VIEW_LIMITS.attempts),
  attemptCount: z.int().min(0),
  picture: z
    .strictObject({
      jpeg: z.base64().max(2 * VIEW_LIMITS.pictureBytes),
      width: z.int().min(1),
      height: z.int().min(1),
    })
    .nullable(),
});

/** One visit as the view saw it. */
export type RawVisit = z.output<typeof rawVisitSchema>;
export type RawAttempt = RawVisit['attempts'][number];
export type RawRequest = RawVisit['requests'][number];
export type RawNavigation = RawVisit['navigations'][number];

/** From the view to the app. */
export const fromViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready'), isSandboxed: z.boolean() }),
  /** The way through the guard could not be shown: nothing is opened. */
  z.strictObject({ kind: z.literal('not-guarded') }),
  z.strictObject({ kind: z.literal('visited'), id: z.int().min(1), visit: rawVisitSchema }),
]);

/** From the view to the app. */
export type FromView = z.output<typeof fromViewSchema>;
