import path from 'node:path';
import type { DeskPlaces, DeskPlacesStore } from '#services/desk/desk-places-store.ts';
import { shownName } from '#services/evidence/evidence-store.ts';
import { sha256 } from '#services/hashes/sha256.ts';
import { readChosenFile } from '#services/storage/read-chosen-file.ts';
import { MAX_DESK_FOLDERS } from '#shared/base/file-limits.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { ShownDeskPlaces } from '#shared/desk/desk-places.ts';
import type { RegisterReading } from '#shared/desk/register-reading.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { examineUnitRows } from '#shared/keys/read-unit-table.ts';
import { chooseFiles, chooseFolder, type FilesQuestion } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { HandlersOf } from './serve-contract.ts';

const READ_LIMIT_MS = 60_000;
const MAX_REGISTER_BYTES = 8 * 1024 * 1024;

const REGISTER_FILE: FilesQuestion = {
  title: 'Chọn danh sách đơn vị phải nộp',
  buttonLabel: 'Xem danh sách',
  filter: { name: 'Danh sách đơn vị (Excel, CSV)', extensions: ['xlsx', 'csv', 'json'] },
  isForSeveral: false,
};

/** In the place of a path: a table that was pasted has no file. */
const PASTED = '';

const RECEIVED_FOLDER = {
  title: 'Chọn thư mục báo cáo đã nhận',
  buttonLabel: 'Đọc thư mục này',
};

type SourceCalls =
  | 'desk:describe'
  | 'desk:choose-register'
  | 'desk:paste-register'
  | 'desk:adopt-register'
  | 'desk:add-folder'
  | 'desk:remove-folder';

type Register = NonNullable<DeskPlaces['register']>;

/** What the page may do with the register and the folders that the desk reads. */
export function deskSources({
  window,
  deskPlaces,
  runJob,
}: DepsOf<'window' | 'deskPlaces' | 'runJob'>): Pick<HandlersOf<'desk'>, SourceCalls> {
  const inTurn = oneAtATime();
  /** The table that was shown last, and may be used. */
  let offered: (Pick<Register, 'path' | 'units'> & { readonly fileSha256: string }) | null = null;

  const change = (make: (places: DeskPlaces) => DeskPlaces | null) => changePlaces(deskPlaces, make);

  return {
    'desk:describe': async () => ok(shownPlaces(await deskPlaces.read())),
    'desk:choose-register': async () => {
      // asked before it is the turn of this call: the second half of a double click does not wait to ask again
      const [file] = await chooseFiles(window, REGISTER_FILE);
      if (file === undefined) return ok({ status: 'not-chosen' as const });
      return inTurn(async () => {
        offered = null;
        const content = await readChosenFile(file, MAX_REGISTER_BYTES);
        if (!content.ok) return content;
        const fileSha256 = sha256(content.value);
        const reading = await runJob(
          'examine-register',
          { content: content.value },
          { timeLimitMs: READ_LIMIT_MS },
        );
        if (!reading.ok) return reading;
        if (reading.value.status === 'read' && reading.value.faults.length === 0)
          offered = { path: file, units: reading.value.units, fileSha256 };
        const fileName = shownName(path.basename(file));
        return ok({ status: 'examined' as const, fileName, fileSha256, reading: reading.value });
      });
    },
    'desk:paste-register': ({ rows }) =>
      inTurn(() => {
        const read = examineUnitRows(rows);
        const fileSha256 = sha256(new TextEncoder().encode(JSON.stringify(rows)));
        offered =
          read.ok && read.value.faults.length === 0
            ? { path: PASTED, units: read.value.units, fileSha256 }
            : null;
        const reading: RegisterReading = read.ok
          ? { status: 'read', units: read.value.units, faults: [...read.value.faults] }
          : { status: 'unreadable', sentence: read.error };
        return Promise.resolve(ok({ fileSha256, reading }));
      }),
    'desk:adopt-register': ({ fileSha256 }) =>
      inTurn(() => {
        const chosen = offered;
        if (chosen?.fileSha256 !== fileSha256)
          return Promise.resolve(fail({ code: 'file-not-found' as const, detail: 'register' }));
        const register = { path: chosen.path, units: chosen.units, adoptedAt: new Date().toISOString() };
        return change((places) => ({ ...places, register }));
      }),
    'desk:add-folder': async () => {
      const folder = await chooseFolder(window, RECEIVED_FOLDER);
      if (folder === null) return ok(shownPlaces(await deskPlaces.read()));
      return inTurn(async () => {
        const { folders: present } = await deskPlaces.read();
        if (present.length >= MAX_DESK_FOLDERS && !present.includes(folder))
          return fail({ code: 'too-many-folders' as const, detail: String(present.length) });
        return change(({ folders, ...rest }) =>
          folders.includes(folder) ? null : { ...rest, folders: [...folders, folder] },
        );
      });
    },
    'desk:remove-folder': ({ folder }) =>
      inTurn(() =>
        change(({ folders, ...rest }) => ({ ...rest, folders: folders.filter((one) => one !== folder) })),
      ),
  };
}

/** Changes the places, unless there is nothing to change; gives what they are then. */
async function changePlaces(
  store: DeskPlacesStore,
  make: (places: DeskPlaces) => DeskPlaces | null,
): Promise<Result<ShownDeskPlaces, Failure>> {
  const present = await store.read();
  const next = make(present);
  if (next === null) return ok(shownPlaces(present));
  const written = await store.write(next);
  return written.ok ? ok(shownPlaces(next)) : written;
}

function shownPlaces({ register, folders }: DeskPlaces): ShownDeskPlaces {
  return {
    register:
      register === null
        ? null
        : {
            ...(register.path === PASTED
              ? { fileName: '', folder: '' }
              : { fileName: shownName(path.basename(register.path)), folder: path.dirname(register.path) }),
            adoptedAt: register.adoptedAt,
            units: register.units,
          },
    folders,
  };
}
