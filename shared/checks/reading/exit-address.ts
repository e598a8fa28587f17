import type { WebAddress } from '../snapshot/web-address.ts';

/** Paths at which content management systems count a click and then leave for the advertiser or the linked site. */
const COUNTER_PATHS: readonly RegExp[] = [
  // NukeViet: banners, web links
  /\/banners\/click(?:\/|$)/iu,
  /\/weblinks\/(?:[^/]{1,80}\/)?visitlink/iu,
  // Joomla
  /\/component\/(?:banners|weblinks)\//iu,
  // Drupal, DotNetNuke, Moodle
  /\/(?:ad\/redirect|adclick|ad_click)(?:\/|\.|$)/iu,
  /\/linkclick\.aspx$/iu,
  /\/mod\/url\/view\.php$/iu,
  // OpenX and Revive, AdRotate
  /\/(?:www\/)?delivery\/(?:ck|cl)\.php$/iu,
  /\/adrotate-out\.php$/iu,
  // exit pages of many systems and plug-ins
  /\/(?:go|goto|out|outgoing|exit|redirect|redir|leave|external|jump|visit|recommends|away|linkout|clickout|click|track)(?:\.(?:php|aspx?|html?))?(?:\/|$)/iu,
];

/** The same by the query, where addresses are not rewritten. */
const COUNTER_QUERIES: readonly RegExp[] = [
  /(?:^|&)nv=banners(?=&|$).{0,150}(?:^|&)op=click(?:&|$|\/)/iu,
  /(?:^|&)nv=weblinks(?=&|$).{0,150}(?:^|&)op=visitlink/iu,
  /(?:^|&)option=com_banners(?=&|$).{0,150}(?:^|&)task=(?:banners\.)?click(?:&|$)/iu,
  /(?:^|&)option=com_weblinks(?=&|$).{0,150}(?:^|&)task=(?:weblink\.)?(?:go|view)(?:&|$)/iu,
];

/**
 * Whether an address is made to lead out of the site: a counter of clicks on banners and links, or a page that says
 * good-bye. Only what such a page leads to can be wrong.
 */
export function isExitAddress({ path, query }: Pick<WebAddress, 'path' | 'query'>): boolean {
  return (
    COUNTER_PATHS.some((pattern) => pattern.test(path)) ||
    COUNTER_QUERIES.some((pattern) => pattern.test(query))
  );
}
