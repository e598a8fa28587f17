import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '#tests/support/run-tool.ts';

// electron-builder itself makes the installer and the portable program from our settings and its own template, with the
// makensis of this machine. The program in them is a stand-in, and so are the template's plug-ins, which come in no package:
// what is made is compiled and can be read, but does not install anything. Its uninstaller is written out under wine.

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
  await putProgramInPlace();
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

async function putProgramInPlace(): Promise<void> {
  await mkdir(inFolder('program/resources'), { recursive: true });
  const script = inFolder('program.nsi');
  const program = inFolder('program/tu-kiem-attt.exe');
  await writeFile(
    script,
    ['Target amd64-unicode', 'Unicode true', `OutFile "${program}"`, 'Section', 'SectionEnd'].join('\n'),
  );
  runTool('makensis', '-V1', '-WX', script);
  await writeFile(inFolder('program/resources/app.asar'), 'Chương trình mẫu');
}

function makePackages(): void {
  const words = ['--win', 'nsis', 'portable', '--x64', '--prepackaged', inFolder('program')];
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

/** What the compiler was given and what it said: of the uninstaller (0), the installer (1) and the portable program (2). */
const said = async (wanted: RegExp) => {
  const names = (await readdir(inFolder('said'))).filter((name) => wanted.test(name)).sort();
  return await Promise.all(names.map((name) => readFile(inFolder('said', name), 'utf8')));
};

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
    const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    for (const kind of ['cai-dat', 'khong-can-cai']) {
      const bytes = await readFile(inFolder('made', `tu-kiem-attt-${version}-${kind}.exe`));
      for (const [name, value] of [
        ['ProductName', 'Tự kiểm ATTT'],
        ['FileVersion', version],
      ] as const) {
        const at = bytes.indexOf(Buffer.from(`${name}\0`, 'utf16le'));
        expect(bytes.subarray(at, at + 120).toString('utf16le')).toContain(value);
      }
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
