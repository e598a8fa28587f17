import path from 'node:path';
import { app, protocol, type Session } from 'electron';
import { builtFolder } from '../folders/built-folder.ts';
import { APP_SCHEME } from './app-url.ts';
import { serveAppFile } from './serve-app-file.ts';

/** Makes `app:` a standard, secure scheme, so that it has an origin; has to run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Resolves when a page of the session has the whole of a script, which then keeps it busy for a while. */
export function scriptLoaded({ webRequest }: Pick<Session, 'webRequest'>): Promise<void> {
  return new Promise((resolve) => {
    webRequest.onCompleted(({ resourceType }) => {
      if (resourceType === 'script') resolve();
    });
  });
}

/** Serves the built pages. */
export function serveAppPages(): void {
  const rootFolder = path.join(builtFolder(app), 'renderer');
  protocol.handle(APP_SCHEME, (request) => serveAppFile(request, rootFolder));
}
