import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import asar from '@electron/asar';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '#tests/support/run-tool.ts';

// electron-builder itself makes all packages for Windows from our settings and its own template, with the makensis of this
// machine. Electron for Windows in them is a stand-in, and so are the template's plug-ins, which come in no package: what is
// made can be read, but does not install anything. Its uninstaller is written out under wine.

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Plug-ins that the template calls and makensis has not, with the functions that it calls. */
const PLUG_INS: Readonly<Record<string, readonly string[]>> = {
  Nsis7z: ['Extract'],
  StdUtils: ['ExecShellAsUser', 'GetAllParameters', 'GetParentPath', 'HashFile', 'TestParameter'],
  UAC: ['_'],
  WinShell: ['SetLnkAUMI', 'UninstAppUserModelId', 'UninstShortcut'],
  nsProcess: ['_CloseProcess', '_FindProcess', '_KillProcess', '_Unload'],
};

/** Of the template's own branches; the makensis that electron-builder brings is older and does not look. */
const WARNING_OF_TEMPLATE = /^warning 6012: label "_LogicLib_ElseLabel_\d+" not used$/u;

/** How the fuses are found in Electron's program, and how one is written: as the digit 1 or 0. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const [ENABLED, DISABLED] = [0x31, 0x30];
const FUSES = 8;

interface Runtime {
  readonly prefix: string;
}
interface Windows {
  readonly SEVEN_ZIP: string;
  readonly prepareWindowsRuntime: () => Promise<Runtime>;
  readonly runWindowsProgram: (runtime: Runtime, command: readonly string[]) => number | null;
}
interface Libraries {
  readonly forwardingDll: (forward: {
    readonly library: string;
    readonly names: readonly string[];
    readonly target: string;
  }) => Buffer;
}

let folder: string;
let windows: Windows;
let runtime: Runtime;

const inFolder = (...parts: readonly string[]) => path.join(folder, ...parts);
const asWindowsSees = (file: string) => `Z:${file.replaceAll('/', '\\')}`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'installer-template-'));
  windows = (await import(path.join(ROOT, 'build/scripts/windows-runtime.mjs'))) as Windows;
  runtime = await windows.prepareWindowsRuntime();
  await putPlugInsInPlace();
  await putCompilerInPlace();
  await putRuntimeInPlace();
  makePackages();
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function putPlugInsInPlace(): Promise<void> {
  const { forwardingDll } = (await import(path.join(ROOT, 'build/scripts/forwarding-dll.mjs'))) as Libraries;
  // the template asks for 32 bits, which this machine's wine cannot run
  const plugIns = inFolder('resources/plugins/x86-unicode');
  await mkdir(plugIns, { recursive: true });
  for (const [name, names] of Object.entries(PLUG_INS)) {
    const library = `${name}.dll`;
    const target = 'KERNEL32.GetCurrentProcessId';
    await writeFile(path.join(plugIns, library), forwardingDll({ library, names, target }));
  }
}

/** Hands over to the makensis of this machine, for 64 bits, and keeps what it was given and what it said. */
async function putCompilerInPlace(): Promise<void> {
  const tools = inFolder('tools/linux');
  await mkdir(tools, { recursive: true });
  await mkdir(inFolder('said'));
  const makensis = path.join(tools, 'makensis');
  await writeFile(
    makensis,
    [
      '#!/bin/bash',
      'unset NSISDIR',
      `cd '${inFolder('said')}' && number=$(ls | grep -c nsi$)`,
      'sed "s#!addplugindir /x86-unicode#!addplugindir /amd64-unicode#" > $number.nsi',
      // the messages lie in files that are gone afterwards
      `grep -o '"[^"]*messages.nsh"' $number.nsi | tr -d '"' | while read file; do cp "$file" $number-$(basename "$file"); done`,
      `cd '${path.join(ROOT, 'node_modules/app-builder-lib/templates/nsis')}'`,
      'words=(); for word in "$@"; do [ "$word" = -WX ] || words+=("$word"); done',
      `/usr/bin/makensis "-XTarget amd64-unicode" -V4 "\${words[@]}" < '${inFolder('said')}'/$number.nsi > '${inFolder('said')}'/$number.txt 2>&1`,
      `code=$?; tail -n 20 '${inFolder('said')}'/$number.txt >&2; exit $code`,
    ].join('\n'),
  );
  await chmod(makensis, 0o755);
}

/** What electron-builder needs to find in Electron: a program with properties, its fuses, and files in many languages. */
async function putRuntimeInPlace(): Promise<void> {
  await mkdir(inFolder('electron/resources'), { recursive: true });
  await mkdir(inFolder('electron/locales'));
  for (const language of ['de', 'en-US', 'fr', 'vi'])
    await writeFile(inFolder('electron/locales', `${language}.pak`), language);
  const script = inFolder('electron.nsi');
  const program = inFolder('electron/electron.exe');
  const properties = ['ProductName', 'FileDescription', 'LegalCopyright', 'FileVersion'];
  await writeFile(
    script,
    [
      'Target amd64-unicode',
      'Unicode true',
      `OutFile "${program}"`,
      'VIProductVersion 9.9.9.9',
      ...properties.map((name) => `VIAddVersionKey /LANG=1033 ${name} "Electron"`),
      'Section',
      'SectionEnd',
    ].join('\n'),
  );
  runTool('makensis', '-V1', '-WX', script);
  const fuses = Array.from({ length: FUSES }, () => DISABLED);
  await appendFile(
    program,
    Buffer.from([...Buffer.from(FUSE_SENTINEL), Number(FuseVersion.V1), FUSES, ...fuses]),
  );
}

function makePackages(): void {
  const words = ['--win', '--x64', `-c.electronDist=${inFolder('electron')}`, '-c.compression=store'];
  const { status, stderr, stdout } = spawnSync(
    path.join(ROOT, 'node_modules/.bin/electron-builder'),
    [...words, `-c.directories.output=${inFolder('made')}`],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        ELECTRON_BUILDER_NSIS_DIR: inFolder('tools'),
        ELECTRON_BUILDER_NSIS_RESOURCES_DIR: inFolder('resources'),
        ELECTRON_BUILDER_7ZIP_PATH: windows.SEVEN_ZIP,
        WINEPREFIX: runtime.prefix,
        DISPLAY: '',
      },
    },
  );
  if (status !== 0) throw new Error(`electron-builder: ${stdout.slice(-4_000)}${stderr.slice(-4_000)}`);
}

async function ownVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** A text among the properties of a program for Windows: its name, and the value at the next multiple of four bytes. */
function propertyOf(program: Buffer, name: string): string {
  const at = program.indexOf(Buffer.from(`${name}\0`, 'utf16le'));
  const value = program.subarray(at + 2 * (name.length + 1), at + 400).toString('utf16le');
  return value.replace(/^\0/u, '').split('\0', 1)[0] ?? '';
}

/** What the compiler was given and what it said: of the uninstaller (0), the installer (1) and the portable program (2). */
const said = async (wanted: RegExp) => {
  const names = (await readdir(inFolder('said'))).filter((name) => wanted.test(name)).sort();
  return await Promise.all(names.map((name) => readFile(inFolder('said', name), 'utf8')));
};

describe('the program for Windows', () => {
  const program = () => inFolder('made/win-unpacked/tu-kiem-attt.exe');

  it('says in its properties what it is, and has our icon', async () => {
    const bytes = await readFile(program());
    expect(propertyOf(bytes, 'ProductName')).toBe('Tự kiểm ATTT');
    expect(propertyOf(bytes, 'FileDescription')).toBe('Tự kiểm ATTT');
    expect(propertyOf(bytes, 'FileVersion')).toBe(await ownVersion());
    const icon = await readFile(path.join(ROOT, 'build/icons/icon.ico'));
    const [length, at] = [icon.readUInt32LE(14), icon.readUInt32LE(18)];
    expect(bytes.includes(icon.subarray(at, at + length))).toBe(true);
  });

  it('knows its archive by a digest, and runs nothing but that', async () => {
    const { headerString } = asar.getRawHeader(inFolder('made/win-unpacked/resources/app.asar'));
    const digest = createHash('sha256').update(headerString).digest('hex');
    expect((await readFile(program())).includes(digest)).toBe(true);
    const wire = await getCurrentFuseWire(program());
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(ENABLED);
    expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(ENABLED);
    expect(wire[FuseV1Options.RunAsNode]).toBe(DISABLED);
  });

  it('comes with the licences, the way in from a console and two languages of Electron, and no helper for elevation', async () => {
    const names = await readdir(inFolder('made/win-unpacked'));
    expect(names).toEqual(expect.arrayContaining(['giay-phep-cac-thanh-phan.txt', 'tu-kiem-attt.cmd']));
    expect((await readdir(inFolder('made/win-unpacked/locales'))).sort()).toEqual(['en-US.pak', 'vi.pak']);
    expect(await readdir(inFolder('made/win-unpacked/resources'))).not.toContain('elevate.exe');
  });
});

describe('the template of electron-builder with our part of it', () => {
  it('compiles to an uninstaller, an installer and a portable program, without a warning about our part', async () => {
    const outputs = await said(/^\d\.txt$/u);
    expect(outputs).toHaveLength(3);
    const warnings = outputs
      .flatMap((output) => output.split('\n'))
      .filter((line) => line.startsWith('warning') && !WARNING_OF_TEMPLATE.test(line));
    expect(warnings).toEqual([]);
    const made = await readdir(inFolder('made'));
    expect(made.filter((name) => /exe$|SUMS$/u.test(name)).sort()).toEqual([
      'SHA256SUMS',
      expect.stringMatching(/^tu-kiem-attt-[\d.]+-cai-dat\.exe$/u),
      expect.stringMatching(/^tu-kiem-attt-[\d.]+-khong-can-cai\.exe$/u),
    ]);
  });

  it('installs for the own account without asking for whom, and leaves that to the uninstaller', async () => {
    const [uninstaller, installer] = await said(/^\d\.txt$/u);
    expect(installer).toContain('StrCpy $isForceCurrentInstall "1"');
    expect(uninstaller).not.toContain('StrCpy $isForceCurrentInstall "1"');
  });

  it('opens a backup by a Vietnamese name and a quoted path, over what the template has written', async () => {
    const [, installer = ''] = await said(/^\d\.txt$/u);
    const written = [...installer.matchAll(/^WriteRegStr: (\w+)\\.*BanSaoLuu\\shell\\open\\(.*)$/gmu)];
    expect(written.map(([, root, value]) => [root, value])).toEqual([
      ['SHELL_CONTEXT', '=Open with Tự kiểm ATTT'],
      ['SHELL_CONTEXT', 'command\\=$appExe "%1"'],
      ['HKCU', '=Mở bằng Tự kiểm ATTT'],
      ['HKCU', 'command\\="$INSTDIR\\tu-kiem-attt.exe" "%1"'],
    ]);
  });

  it('says in the properties of both files what they are', async () => {
    const version = await ownVersion();
    for (const kind of ['cai-dat', 'khong-can-cai']) {
      const bytes = await readFile(inFolder('made', `tu-kiem-attt-${version}-${kind}.exe`));
      expect(propertyOf(bytes, 'ProductName')).toBe('Tự kiểm ATTT');
      expect(propertyOf(bytes, 'FileVersion')).toBe(version);
    }
  });

  it('speaks Vietnamese in every message', async () => {
    const messages = await said(/^1-.*messages\.nsh$/u);
    const names = messages.flatMap((text) =>
      [...text.matchAll(/^LangString (\w+) 1066 /gmu)].map(([, name = '']) => name),
    );
    expect(names.length).toBeGreaterThan(20);
    const script = inFolder('messages.nsi');
    await writeFile(
      script,
      [
        'Unicode true',
        'Target amd64-unicode',
        'SilentInstall silent',
        '!include MUI2.nsh',
        // without a Vietnamese letter: the name is no message
        '!define PRODUCT_NAME "ATTT"',
        `!include "${path.join(ROOT, 'build/windows/installer.nsh')}"`,
        ...messages,
        '!insertmacro MUI_PAGE_INSTFILES',
        '!insertmacro MUI_LANGUAGE "Vietnamese"',
        '!insertmacro customHeader',
        `OutFile "${inFolder('messages.exe')}"`,
        'Section',
        `FileOpen $0 "${asWindowsSees(inFolder('messages.txt'))}" w`,
        ...names.map((name) => `FileWriteUTF16LE $0 "${name}=$(${name})$\\n"`),
        'FileClose $0',
        'SectionEnd',
      ].join('\n'),
    );
    runTool('makensis', '-V1', '-WX', '-INPUTCHARSET', 'UTF8', script);
    expect(windows.runWindowsProgram(runtime, [inFolder('messages.exe')])).toBe(0);
    const spoken = (await readFile(inFolder('messages.txt'), 'utf16le')).split(/\n(?=\w+=)/u);
    expect(spoken).toHaveLength(names.length);
    expect(spoken.filter((line) => !/[À-ỹ]/u.test(line))).toEqual([]);
  });
});
