import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type AppFolders, appFolders, chooseUserDataFolder } from '#main/folders/app-folders.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');

/** The folders of the installed app, with the places that Windows decides by the names that the installer has for them. */
function installedFolders(): AppFolders {
  const places: Record<string, string> = { appData: '$APPDATA', documents: '$DOCUMENTS' };
  const app = {
    isPackaged: true,
    getPath: (name: string) => places[name] ?? '',
    setPath: (name: string, place: string) => {
      places[name] = place;
    },
  } as Parameters<typeof appFolders>[0];
  chooseUserDataFolder(app, {}, null);
  return appFolders(app, {}, null);
}

it('the uninstaller names every folder in which something of the unit stays', () => {
  const installer = readFileSync(path.join(ROOT, 'build/windows/installer.nsh'), 'utf8');
  const said = /MessageBox [^"]*"(?<said>Đã gỡ chương trình\.[^"]*)"/u.exec(installer)?.groups?.['said'];
  const { data, snapshots } = installedFolders();
  for (const folder of [data, snapshots]) expect(said).toContain(folder.split(path.sep).join('\\'));
});
