/** Attributes whose code runs by itself or as soon as the mouse moves. */
export const EVENT_ATTRIBUTES: readonly string[] = [
  'onload',
  'onerror',
  'onpageshow',
  'onmouseover',
  'onmousemove',
  'ontoggle',
  'onanimationstart',
];

/** Attributes that say something to the check; all others are skipped unread. */
export const READ_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...[
    'href',
    'src',
    'style',
    'class',
    'id',
    'hidden',
    'rel',
    'type',
    'name',
    'property',
    'content',
    'itemprop',
  ],
  ...[
    'http-equiv',
    'charset',
    'lang',
    'srcset',
    'data-src',
    'data',
    'width',
    'height',
    'alt',
    'title',
    'action',
  ],
  ...['method', 'integrity', 'bgcolor', 'color', 'poster', 'srcdoc', 'scrollamount', 'size'],
  ...EVENT_ATTRIBUTES,
  'srcdoc',
]);

/** Elements that hold nothing. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set([
  ...['area', 'base', 'basefont', 'br', 'col', 'command', 'embed', 'frame', 'hr', 'img', 'image', 'input'],
  ...['keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
]);

/** Elements before which an open paragraph ends. */
export const ENDS_PARAGRAPH: ReadonlySet<string> = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'details',
    'div',
    'dl',
    'fieldset',
    'figcaption',
    'figure',
  ],
  ...['footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'main', 'nav', 'ol', 'p', 'pre'],
  ...['section', 'table', 'ul'],
]);

/** Which open element an opening tag ends by itself. */
export const ENDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['a', ['a']],
  ['option', ['option']],
  ['dd', ['dd', 'dt']],
  ['dt', ['dd', 'dt']],
  ['tr', ['tr', 'td', 'th']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['tbody', ['thead', 'tbody']],
  ['tfoot', ['thead', 'tbody']],
  ['body', ['head']],
]);

/** Elements that do not part words. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'data',
    'dfn',
    'em',
    'font',
    'i',
    'img',
  ],
  ...[
    'ins',
    'kbd',
    'mark',
    'q',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
    'time',
    'tt',
  ],
  ...['u', 'var', 'wbr'],
]);

/** Elements whose content is no text of the page. */
export const RAW_ELEMENTS: ReadonlySet<string> = new Set([
  ...['script', 'style', 'title', 'textarea', 'iframe', 'noembed', 'noframes'],
]);
