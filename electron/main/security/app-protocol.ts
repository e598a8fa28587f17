import path from 'node:path';
import { protocol } from 'electron';
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

/** Serves the built pages. */
export function serveAppPages(): void {
  const rootFolder = path.resolve(import.meta.dirname, '../renderer');
  protocol.handle(APP_SCHEME, (request) => serveAppFile(request, rootFolder));
}
