import type { Form, Frame, HidingMethod } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { AddressResolver } from '../addresses/address-resolver.ts';
import { cleanText } from '../text/clean-text.ts';
import { pixels, readDeclarations } from './hiding-style.ts';
import type { Attributes } from './html-walker.ts';
import { keep, keepSome, KEPT, type PageDraft } from './page-draft.ts';
import { followedRefresh, readRefresh } from './read-refresh.ts';

const MAX_META_LENGTH = 500;
const MAX_IMAGE_TEXT = 200;
const MAX_SRC = 500;

/** An element that is read by itself: `<meta>`, `<link>`, `<html>`, and what others load. `isInert`: where no
 * order is followed. */
export function readPlainElement(
  name: string,
  attributes: Attributes,
  draft: PageDraft,
  addresses: AddressResolver,
  isInert: boolean,
): void {
  switch (name) {
    case 'meta':
      readMeta(attributes, draft, addresses, isInert);
      return;
    case 'link':
      readLinkElement(attributes, draft, addresses);
      return;
    case 'html':
      draft.language ||= cleanText(attributes['lang'] ?? '', 20);
      return;
    default:
      readResource(name, attributes, draft, addresses);
  }
}

/** `<meta>`: name or property with content, and the refresh. */
function readMeta(
  attributes: Attributes,
  draft: PageDraft,
  addresses: AddressResolver,
  isInert: boolean,
): void {
  const name =
    attributes['name'] ?? attributes['property'] ?? attributes['http-equiv'] ?? attributes['itemprop'];
  const content = attributes['content'];
  if (name === undefined || content === undefined) return;
  const lowered = cleanText(name, 80).toLowerCase();
  keep(draft, draft.metas, { name: lowered, content: cleanText(content, MAX_META_LENGTH) }, KEPT.metas);
  if (attributes['http-equiv']?.trim().toLowerCase() === 'refresh' && !isInert)
    draft.refresh = followedRefresh(draft.refresh, readRefresh(content, draft.base, addresses));
}

/** `<form>`, without what is in it. */
export function readForm(attributes: Attributes, draft: PageDraft, addresses: AddressResolver): Form {
  const action = (attributes['action'] ?? '').trim();
  return {
    action: action === '' ? draft.address : addresses.read(action, draft.base),
    hasPassword: false,
    method: attributes['method']?.toLowerCase() === 'post' ? 'post' : 'get',
  };
}

/** `<link>`: canonical, AMP, other languages, icons, style sheets. */
function readLinkElement(attributes: Attributes, draft: PageDraft, addresses: AddressResolver): void {
  const href = attributes['href']?.trim();
  const address = href === undefined ? null : addresses.read(href, draft.base);
  if (address === null) return;
  for (const rel of (attributes['rel'] ?? '').toLowerCase().split(/\s+/u, 10))
    noteRelation(rel, address, draft);
}

function noteRelation(rel: string, address: WebAddress, draft: PageDraft): void {
  if (rel === 'canonical') draft.canonical ??= address;
  else if (rel === 'amphtml') draft.amphtml ??= address;
  else if (rel === 'alternate') keep(draft, draft.alternates, address, KEPT.alternates);
  else if (rel.endsWith('icon')) keepSome(draft.icons, address, KEPT.icons);
  else if (rel === 'stylesheet' || rel === 'preload') {
    keep(draft, draft.resources, { element: 'link', address }, KEPT.resources);
  }
}

/** `<img>`: what it loads, and what it says, which is given back. */
export function readImage(attributes: Attributes, draft: PageDraft, addresses: AddressResolver): string {
  readResource('img', attributes, draft, addresses);
  const text = cleanText(attributes['alt'] ?? '', MAX_IMAGE_TEXT);
  const title = cleanText(attributes['title'] ?? '', MAX_IMAGE_TEXT);
  for (const one of new Set([text, title]))
    if (one !== '') keep(draft, draft.imageTexts, one, KEPT.imageTexts);
  return text === '' ? title : text;
}

const PICTURE_NAME = /(?:^|\/)(?<name>[^/?#]{1,200})\.(?:gif|jpe?g|png|webp|avif|svg)(?:[?#]|$)/iu;

/** What WordPress adds to the name of a smaller copy. */
const SIZE = /-\d{2,4}x\d{2,4}$/u;
/** `m88.jpg`, `IMG_12`: the number of a picture, whatever house is called so. */
const NUMBERED = /^[a-z]{0,3}[-_ ]?\d{1,6}$/iu;

/** The words in the name of a picture's file: where a picture says nothing else, its name does. */
export function pictureName(attributes: Attributes): string {
  const src = attributes['data-src'] ?? attributes['src'] ?? '';
  const name = PICTURE_NAME.exec(src.slice(0, MAX_SRC))?.groups?.['name']?.replace(SIZE, '') ?? '';
  return NUMBERED.test(name) ? '' : name.replace(/[-_+.]|%20/gu, ' ');
}

const LOADING: ReadonlySet<string> = new Set([
  ...['img', 'iframe', 'frame', 'video', 'audio', 'source', 'embed', 'object', 'track', 'input'],
]);

/** Notes what an element loads. */
export function readResource(
  name: string,
  attributes: Attributes,
  draft: PageDraft,
  addresses: AddressResolver,
): void {
  if (!LOADING.has(name)) return;
  const first = attributes['srcset']?.trim().split(/\s/u, 1)[0];
  for (const src of [attributes['src'], attributes['data'], attributes['poster'], first]) {
    if (src === undefined || src === '' || src.startsWith('data:')) continue;
    const address = addresses.read(src.trim(), draft.base);
    if (address !== null) keep(draft, draft.resources, { element: name, address }, KEPT.resources);
  }
}

/** `<iframe>` with the size that its attributes or its inline style give. */
export function readFrame(
  attributes: Attributes,
  base: WebAddress,
  addresses: AddressResolver,
  hiddenBy: HidingMethod | null,
  isInNoscript: boolean,
): Frame {
  const src = frameSource(attributes);
  const style = readDeclarations(attributes['style'] ?? '');
  const sizeOf = (name: 'width' | 'height'): string => {
    const least = style.get(`min-${name}`) ?? '';
    // charts that fit themselves to their box say `width: 0; min-width: 100%`
    return least !== '' && !isZero(least) ? least : (style.get(name) ?? attributes[name]?.trim() ?? '');
  };
  const isFilling = sizeOf('width').startsWith('100') && /^100(?:%|v[hw])/u.test(sizeOf('height'));
  return {
    address: src === '' ? null : addresses.read(src, base),
    src: cleanText(src, MAX_SRC),
    width: sizeOf('width').includes('%') ? null : pixels(sizeOf('width')),
    height: sizeOf('height').includes('%') ? null : pixels(sizeOf('height')),
    hiddenBy,
    isInNoscript,
    isFilling,
    isFullPage: coversWindow(style, isFilling),
  };
}

/** Players fill the box that is made for them, also by an absolute position; what covers a window lies above all else. */
const ABOVE_ALL = 100;

function coversWindow(style: ReadonlyMap<string, string>, isFilling: boolean): boolean {
  const position = style.get('position') ?? '';
  const isAbove = position === 'absolute' && Number.parseInt(style.get('z-index') ?? '', 10) >= ABOVE_ALL;
  const reachesAllEdges =
    style.get('inset') === '0' || ['top', 'left', 'right', 'bottom'].every((edge) => isZero(style.get(edge)));
  const isAsHighAsWindow = isFilling && (style.get('height') ?? '').startsWith('100v');
  return isAsHighAsWindow || ((position === 'fixed' || isAbove) && (isFilling || reachesAllEdges));
}

/** Frames name their page in `src` or, until they come into sight, in `data-src`; objects in `data`. */
function frameSource(attributes: Attributes): string {
  return (attributes['src'] ?? attributes['data'] ?? attributes['data-src'] ?? '').trim();
}

const MEDIA_FILE = /\.(?:pdf|swf|svg|png|jpe?g|gif|webp|mp[34]|webm|ogg|wav|docx?|xlsx?|pptx?)(?:[?#]|$)/iu;

/** Whether an element shows another page within: a frame, or an object that is no picture, film or document. */
export function showsPage(name: string, attributes: Attributes): boolean {
  if (name === 'iframe' || name === 'frame') return true;
  if (name !== 'object' && name !== 'embed') return false;
  const type = (attributes['type'] ?? '').toLowerCase();
  return type === ''
    ? !MEDIA_FILE.test(attributes['data'] ?? attributes['src'] ?? '')
    : type.includes('html');
}

function isZero(value: string | undefined): boolean {
  return pixels(value) === 0;
}
