import { expect, it } from 'vitest';
import { commandArguments } from '#main/command-argument.ts';

const EXE = 'C:\\Tự kiểm ATTT\\tu-kiem-attt.exe';
const COMMAND = ['check-site', 'https://truong.example', '--json', '--out', 'a.json'];

it.each([
  ['behind --cli', [EXE, '--cli', ...COMMAND], COMMAND],
  ['behind --cli --, as Windows needs it for addresses', [EXE, '--cli', '--', ...COMMAND], COMMAND],
  ['behind a switch for Chromium', [EXE, '--no-sandbox', '--cli', 'verify', '-'], ['verify', '-']],
  ['of no command at all', [EXE, '--cli'], []],
  ['with --cli once more, for the command', [EXE, '--cli', 'verify', '--cli'], ['verify', '--cli']],
  ['of a start with a window', [EXE], null],
  ['of a double click', [EXE, 'D:\\--cli.tkattt'], null],
  ['with --cli behind a file', [EXE, 'D:\\truong.tkattt', '--cli', 'verify'], null],
])('reads the command line %s', (_what, argv, expected) => {
  expect(commandArguments(argv, true)).toEqual(expected);
});

it('passes over the folder of an app that is not packaged', () => {
  expect(commandArguments(['electron', '.', '--cli', '--help'], false)).toEqual(['--help']);
});
