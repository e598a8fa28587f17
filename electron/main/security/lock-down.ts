import type { App, Session, WebContents } from 'electron';
import { APP_PAGE, isAppUrl } from './app-url.ts';

/** No page may leave the app, open a window or hold another page. */
export function lockDownPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    lockDownPage(contents);
  });
}

function lockDownPage(contents: WebContents): void {
  const refuse = (event: { readonly preventDefault: () => void }) => {
    event.preventDefault();
  };
  contents.on('will-navigate', (event) => {
    // The page may load itself anew; going to another place of it does not count as navigation.
    if (event.url.replace(/#.*$/u, '') !== APP_PAGE) refuse(event);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) refuse(event);
  });
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/**
 * What is granted: that Chromium does not clear the answers away when the disk is nearly full, and that a button puts
 * text into the clipboard. Reading the clipboard is not.
 */
function isGranted(permission: string): boolean {
  return permission === 'persistent-storage' || permission === 'clipboard-sanitized-write';
}

/** Next to no permission, no device, no download, and no request to anything but the app's own files. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(isGranted(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isAllowedRequest(url) });
  });
}

/** Whether a page may request the address: the app's files, its own blobs and the developer tools' own pages. */
export function isAllowedRequest(url: string): boolean {
  return (
    isAppUrl(url) ||
    isAppUrl(url.replace(/^blob:/u, '')) ||
    url.startsWith('data:image/') ||
    url.startsWith('devtools://devtools/')
  );
}
