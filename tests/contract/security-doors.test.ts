import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

interface Source {
  readonly file: string;
  readonly text: string;
}

function sourcesOf(folder: string): readonly Source[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|tsx|html|css)$/u.test(file))
    .map((file) => path.join(folder, file))
    .map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }));
}

const product = ['electron', 'renderer', 'shared'].flatMap(sourcesOf);

function filesWith(pattern: RegExp, sources: readonly Source[] = product): readonly string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
}

/** Without the parts that look for these very words in the pages of others. */
const apartFromPageReading = product.filter(
  ({ file }) => !/^(?:electron.services.site-check|shared.checks)\W/u.test(file),
);

describe('the doors that stay shut', () => {
  it.each([
    ['running text as code', /\beval\s*\(|new Function\s*\(/u],
    ['HTML from text', /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|document\.write\b/u],
  ])('%s', (_what, pattern) => {
    expect(filesWith(pattern, apartFromPageReading)).toEqual([]);
  });

  it.each([
    ['switching a protection off', /webSecurity:|allowRunningInsecureContent|enableBlinkFeatures/u],
    ['a web view', /<webview/u],
    ['programs of the system', /\bexec(?:File|Sync)?\s*\(\s*['"`]/u],
  ])('%s', (_what, pattern) => {
    expect(filesWith(pattern)).toEqual([]);
  });

  it('addresses of the network are text at most, never loaded', () => {
    expect(filesWith(/(?:src|href)=["']https?:|url\(["']?https?:|@import ["']https?:/u)).toEqual([]);
    const asksTheGuard = path.join('electron', 'main', 'browser-view', 'view-session.ts');
    expect(filesWith(/\bfetch\s*\(/u)).toEqual([asksTheGuard]);
    expect(filesWith(/XMLHttpRequest|WebSocket\s*\(|EventSource\s*\(/u)).toEqual([]);
  });

  it.each([
    ['asks the system to open a file', /\bshell\.openPath\b/u, 'open-with-system.ts'],
    ['asks the system to show where a file is', /\bshell\.showItemInFolder\b/u, 'open-with-system.ts'],
    ['asks the user for files', /\bdialog\.show(?:Open|Save)Dialog\b/u, 'file-dialogs.ts'],
  ])('one file of main %s', (_what, pattern, file) => {
    expect(filesWith(pattern)).toEqual([path.join('electron', 'main', 'ipc', file)]);
  });

  it('two files start a program: the app as the browser of the website check, and Node for files of its own', () => {
    const services = path.join('electron', 'services');
    expect(filesWith(/child_process/u).toSorted()).toEqual([
      path.join(services, 'site-check', 'browser', 'start-browser.ts'),
      path.join(services, 'threads', 'start-process.ts'),
    ]);
  });

  it('Node is started anew by the commands only, where they run without the app', () => {
    const commands = path.join('electron', 'cli', 'index.ts');
    expect(filesWith(/start-process\.ts'/u)).toEqual([commands]);
    expect(readFileSync(commands, 'utf8')).toContain('isInApp ? startThread : startProcess');
  });

  it('only the browser of the website check can be without a sandbox, as root in trials, and tells so', () => {
    expect(filesWith(/no-sandbox/u)).toEqual([
      path.join('electron', 'main', 'browser-view', 'run-browser-view.ts'),
      path.join('electron', 'services', 'site-check', 'browser', 'start-browser.ts'),
    ]);
  });

  it('one file asks the browser to open an address, after a look at its list', () => {
    expect(filesWith(/\bopenExternal\b/u)).toEqual([
      path.join('electron', 'main', 'security', 'open-in-browser.ts'),
    ]);
  });

  it('one file makes sessions, all without dictionaries of the spell checker', () => {
    expect(filesWith(/\b(?:fromPartition|fromPath|defaultSession)\b|\bpartition:/u)).toEqual([
      path.join('electron', 'main', 'security', 'sessions.ts'),
    ]);
  });

  it('one file reads the bridge', () => {
    expect(filesWith(/window\.bridge\b/u, sourcesOf('renderer'))).toEqual([
      path.join('renderer', 'bridge', 'bridge.ts'),
    ]);
  });
});

describe('the packaged app', () => {
  const settings = readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8');

  it.each([
    ['runAsNode', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['enableCookieEncryption', true],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
    ['grantFileProtocolExtraPrivileges', false],
  ])('has the fuse %s set to %s', (fuse, value) => {
    expect(settings).toMatch(new RegExp(`^ {2}${fuse}: ${String(value)}$`, 'mu'));
  });

  it('is made from the Electron that the project is built for', () => {
    const { devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    expect(settings).toContain(`\nelectronVersion: ${String(devDependencies['electron'])}\n`);
  });
});
