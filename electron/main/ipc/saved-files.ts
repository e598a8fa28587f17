import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fail, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { openWithSystem, showInFolder } from './open-with-system.ts';

/** A file that was just written, as the page knows it: by an id, never by its path. */
export interface SavedFile {
  readonly status: 'saved';
  readonly id: string;
  readonly fileName: string;
  readonly folder: string;
}

/** The files of one area that were written since the start, which alone the page may have opened. */
export interface SavedFiles {
  readonly keep: (targetPath: string) => SavedFile;
  readonly open: (id: string) => Promise<Result<Record<string, never>, Failure>>;
  /** Shows the file where it lies. */
  readonly show: (id: string) => Promise<Result<Record<string, never>, Failure>>;
}

/** No files yet. */
export function createSavedFiles(): SavedFiles {
  const paths = new Map<string, string>();
  return {
    keep: (targetPath) => {
      const id = randomUUID();
      paths.set(id, targetPath);
      return { status: 'saved', id, fileName: path.basename(targetPath), folder: path.dirname(targetPath) };
    },
    open: async (id) => {
      const file = paths.get(id);
      return file === undefined ? fail({ code: 'file-not-found', detail: id }) : await openWithSystem(file);
    },
    show: async (id) => {
      const file = paths.get(id);
      return file === undefined ? fail({ code: 'file-not-found', detail: id }) : await showInFolder(file);
    },
  };
}
