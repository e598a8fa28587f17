import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTroubleLog } from '#services/support/trouble-log.ts';
import { stopOnBug } from '#main/window/stop-on-bug.ts';
import { foreignWords } from '#tests/support/sentence-style.ts';

const electron = vi.hoisted(() => ({ showErrorBox: vi.fn(), exit: vi.fn() }));
vi.mock('electron', () => ({
  app: { exit: electron.exit },
  dialog: { showErrorBox: electron.showErrorBox },
}));

let folder: string;

beforeEach(() => {
  vi.clearAllMocks();
  folder = mkdtempSync(path.join(tmpdir(), 'stop-on-bug-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it.each([
  ['an error of the system', Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })],
  ['an error of the language', new TypeError('Cannot read properties of undefined (reading “name”)')],
  ['something that is no error', 'Failed to execute objectStore'],
])('%s in main is said in Vietnamese, noted without its message, and ends the app', (_what, thrown) => {
  const file = path.join(folder, 'trouble-log.jsonl');
  stopOnBug(openTroubleLog(file))(thrown);
  const said = electron.showErrorBox.mock.calls.flat().join(' ');
  expect(said).toContain('Các câu trả lời đã lưu vẫn còn nguyên.');
  expect(foreignWords(said.replaceAll('\n', ' '))).toEqual([]);
  expect(said).not.toMatch(/ENOSPC|Error|undefined/u);
  expect(electron.exit).toHaveBeenCalledWith(1);
  const [noted] = openTroubleLog(file).list();
  expect(noted).toMatchObject({ where: 'main' });
  expect(JSON.stringify(noted)).not.toMatch(/no space|Cannot read|objectStore/u);
});
