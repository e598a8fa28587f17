import path from 'node:path';
import type { App } from 'electron';

/**
 * The folder of what the build has made, packaged or not. Not taken from a file's own place: the build may put code that
 * several files need into another folder.
 */
export function builtFolder(app: Pick<App, 'getAppPath'>): string {
  return path.join(app.getAppPath(), 'out');
}
