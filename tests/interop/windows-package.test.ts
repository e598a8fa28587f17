import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '#tests/support/run-tool.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Names of this run alone: others on this machine share its registry and its drive. */
const OWN = `ban-thu-${String(process.pid)}`;
const PROGRAM = `tu-kiem-attt-${String(process.pid)}.exe`;
const KEY = `HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\${OWN}`;
const CLASSES = 'HKCU\\Software\\Classes';
const PDF_CLASS = `TuKiemAttt.BaoCaoPdf.${String(process.pid)}`;
const BACKUP_CLASS = `TuKiemAttt.BanSaoLuu.${String(process.pid)}`;
const REFUSED = 3;

interface Runtime {
  readonly prefix: string;
}
interface Windows {
  readonly prepareWindowsRuntime: () => Promise<Runtime>;
  readonly runWindowsProgram: (runtime: Runtime, command: readonly string[]) => number | null;
}

let folder: string;
let windows: Windows;
let runtime: Runtime;

/** A path of drive C as this machine sees it. */
const onC = (...parts: readonly string[]) => path.join(runtime.prefix, 'drive_c', ...parts);
const runWindows = (...command: readonly string[]) => windows.runWindowsProgram(runtime, command);

/** Whether the registry has a value, or a key where none is named. */
function hasEntry(key: string, value?: string): boolean {
  return runWindows('reg', 'query', key, ...(value === undefined ? [] : ['/v', value])) === 0;
}

/** Compiles an installer of the given version around our own part, as the template of electron-builder uses it. */
async function makeInstaller(version: string): Promise<string> {
  const script = path.join(folder, `${version}.nsi`);
  const installer = path.join(folder, `cai-dat-${version}.exe`);
  await writeFile(
    script,
    [
      'Target amd64-unicode',
      'Unicode true',
      `!define PDF_CLASS "${PDF_CLASS}"`,
      `!define BACKUP_CLASS "${BACKUP_CLASS}"`,
      `!include "${path.join(ROOT, 'build/windows/installer.nsh')}"`,
      '!include LogicLib.nsh',
      '!include FileFunc.nsh',
      '!include WinVer.nsh',
      `!define APP_EXECUTABLE_FILENAME "${PROGRAM}"`,
      `!define VERSION "${version}"`,
      `!define UNINSTALL_REGISTRY_KEY "${KEY.slice('HKCU\\'.length)}"`,
      // of electron-builder's template: whether the uninstaller runs for an update
      '!define isUpdated `"" != ""`',
      'Name "Tự kiểm ATTT"',
      `OutFile "${installer}"`,
      `InstallDir "C:\\${OWN}"`,
      'RequestExecutionLevel user',
      'Function .onInit',
      '!insertmacro customInit',
      'FunctionEnd',
      'Section',
      'SetOutPath $INSTDIR',
      'FileOpen $0 "$INSTDIR\\${APP_EXECUTABLE_FILENAME}" w',
      'FileWrite $0 "${VERSION}"',
      'FileClose $0',
      'WriteUninstaller "$INSTDIR\\go-cai-dat.exe"',
      'WriteRegStr HKCU "${UNINSTALL_REGISTRY_KEY}" "DisplayVersion" "${VERSION}"',
      '!insertmacro customInstall',
      'SectionEnd',
      'Section "Uninstall"',
      '!insertmacro customUnInstall',
      'DeleteRegKey HKCU "${UNINSTALL_REGISTRY_KEY}"',
      'RMDir /r "$INSTDIR"',
      'SectionEnd',
    ].join('\n'),
  );
  runTool('makensis', '-V2', '-WX', '-INPUTCHARSET', 'UTF8', script);
  return installer;
}

const installedVersion = () => readFile(onC(OWN, PROGRAM), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'windows-package-'));
  windows = (await import(path.join(ROOT, 'build/scripts/windows-runtime.mjs'))) as Windows;
  runtime = await windows.prepareWindowsRuntime();
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(onC(OWN), { recursive: true, force: true });
});

describe('the installer’s own part, compiled and run', () => {
  it('offers the app for PDF files, and leaves what opens them by a double click as it is', async () => {
    expect(runWindows(await makeInstaller('0.10.0'), '/S')).toBe(0);
    expect(await installedVersion()).toBe('0.10.0');
    expect(hasEntry(`${CLASSES}\\.pdf\\OpenWithProgids`, PDF_CLASS)).toBe(true);
    expect(hasEntry(`${CLASSES}\\${PDF_CLASS}\\shell\\open\\command`)).toBe(true);
    expect(hasEntry(`${CLASSES}\\${BACKUP_CLASS}\\shell\\open`)).toBe(true);
    expect(hasEntry(`${CLASSES}\\Applications\\${PROGRAM}\\SupportedTypes`, '.tkattt')).toBe(true);
    expect(hasEntry(`${CLASSES}\\.pdf\\UserChoice`)).toBe(false);
  });

  it.each(['0.9.9', '0.9', '0.2.11'])('refuses %s over the later version', async (version) => {
    expect(runWindows(await makeInstaller(version), '/S')).toBe(REFUSED);
    expect(await installedVersion()).toBe('0.10.0');
  });

  it('takes the same and a later version', async () => {
    for (const version of ['0.10.0', '0.10.1', '1.0.0']) {
      expect(runWindows(await makeInstaller(version), '/S')).toBe(0);
      expect(await installedVersion()).toBe(version);
    }
  });

  it('removes the program and all that it has registered, and leaves the data', async () => {
    const data = onC(
      'users',
      path.basename(process.env['USER'] ?? 'root'),
      'AppData',
      'Roaming',
      'tu-kiem-attt',
    );
    await mkdir(data, { recursive: true });
    const kept = path.join(data, `${OWN}.jsonl`);
    await writeFile(kept, '{}');
    // in place, so that the command ends when the work does
    expect(runWindows(`C:\\${OWN}\\go-cai-dat.exe`, '/S', `_?=C:\\${OWN}`)).toBe(0);
    expect(existsSync(onC(OWN, PROGRAM))).toBe(false);
    expect(hasEntry(`${CLASSES}\\${PDF_CLASS}`)).toBe(false);
    expect(hasEntry(`${CLASSES}\\${BACKUP_CLASS}`)).toBe(false);
    expect(hasEntry(`${CLASSES}\\.pdf\\OpenWithProgids`, PDF_CLASS)).toBe(false);
    expect(hasEntry(`${CLASSES}\\Applications\\${PROGRAM}`)).toBe(false);
    expect(hasEntry(KEY)).toBe(false);
    expect(await readFile(kept, 'utf8')).toBe('{}');
    await rm(kept);
  });
});

describe('the way into the commands from a console', () => {
  it('hands on every argument behind what Windows needs, and keeps the exit code', async () => {
    const script = path.join(folder, 'stand-in.nsi');
    // a program with a window, as ours is: it says what it was called with, and ends with 7
    await writeFile(
      script,
      [
        'Target amd64-unicode',
        'Unicode true',
        '!include FileFunc.nsh',
        `OutFile "${path.join(folder, 'tu-kiem-attt.exe')}"`,
        'SilentInstall silent',
        'RequestExecutionLevel user',
        'Section',
        '${GetParameters} $R0',
        'FileOpen $0 "$EXEDIR\\said.txt" w',
        'FileWrite $0 $R0',
        'FileClose $0',
        'SetErrorLevel 7',
        'SectionEnd',
      ].join('\n'),
    );
    runTool('makensis', '-V1', '-WX', script);
    await copyFile(path.join(ROOT, 'build/windows/tu-kiem-attt.cmd'), path.join(folder, 'tu-kiem-attt.cmd'));
    const batch = `Z:${path.join(folder, 'tu-kiem-attt.cmd').replaceAll('/', '\\')}`;
    expect(runWindows('cmd', '/c', batch, 'check-site', 'https://truong.example', '--json')).toBe(7);
    expect(await readFile(path.join(folder, 'said.txt'), 'utf8')).toBe(
      '--cli -- check-site https://truong.example --json',
    );
  });
});

describe('SHA256SUMS', () => {
  it('names every package as sha256sum reads it, and nothing else', async () => {
    const script = path.join(ROOT, 'build/scripts/checksums.mjs');
    const { default: writeChecksums } = (await import(script)) as {
      default: (result: object) => Promise<readonly string[]>;
    };
    const names = ['tu-kiem-attt-1-khong-can-cai.exe', 'tu-kiem-attt-1-cai-dat.exe', 'builder.yml'];
    const files = names.map((name) => path.join(folder, name));
    for (const file of files) await writeFile(file, path.basename(file));
    expect(await writeChecksums({ outDir: folder, artifactPaths: files })).toEqual([
      path.join(folder, 'SHA256SUMS'),
    ]);
    const text = await readFile(path.join(folder, 'SHA256SUMS'), 'utf8');
    expect(text.split('\n')[0]).toBe(
      `${createHash('sha256').update('tu-kiem-attt-1-cai-dat.exe').digest('hex')}  tu-kiem-attt-1-cai-dat.exe`,
    );
    const said = runTool('bash', '-c', `cd '${folder}' && sha256sum -c SHA256SUMS`);
    expect(said).toBe('tu-kiem-attt-1-cai-dat.exe: OK\ntu-kiem-attt-1-khong-can-cai.exe: OK\n');
  });
});
