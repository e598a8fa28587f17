/** The scheme under which the app's own pages are served; nothing is ever loaded from `file:` or the network. */
export const APP_SCHEME = 'app';

const APP_ORIGIN = `${APP_SCHEME}://tu-kiem`;

/** The one page of the app. */
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/** Whether the address belongs to the app's own origin. */
export function isAppUrl(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
}
