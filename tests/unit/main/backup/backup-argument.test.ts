import { expect, it } from 'vitest';
import { backupArgument } from '#main/backup/backup-argument.ts';

it.each([
  ['a file beside the working folder', ['app', 'truong.tkattt'], '/usb/truong.tkattt'],
  ['a whole path, behind flags', ['app', '--flag', '.', '/sao lưu/Trường.TKATTT'], '/sao lưu/Trường.TKATTT'],
  ['a flag that ends like one', ['app', '--x=truong.tkattt'], null],
  ['the program itself', ['app.tkattt'], null],
  ['another file', ['app', 'bao-cao.pdf'], null],
])('of %s', (_what, argv, file) => {
  expect(backupArgument(argv, '/usb')).toBe(file);
});
