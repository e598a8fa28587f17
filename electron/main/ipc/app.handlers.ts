import { app, shell } from 'electron';
import { measureRoom } from '#services/storage/measure-room.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { HandlersOf } from './serve-contract.ts';

/** What the page may ask about the app itself. */
export function appHandlers(dataFolder: string): HandlersOf<'app'> {
  return {
    'app:describe': () => Promise.resolve(ok({ version: app.getVersion(), dataFolder })),
    'app:measure-room': () => measureRoom(dataFolder),
    'app:open-data-folder': () => openWithSystem(dataFolder),
  };
}

/** Opens a file or a folder of the app's own with the program that the system has for it. */
export async function openWithSystem(target: string): Promise<Result<Record<string, never>, Failure>> {
  const trouble = await shell.openPath(target);
  return trouble === '' ? ok({}) : fail({ code: 'file-unreadable', detail: trouble });
}
