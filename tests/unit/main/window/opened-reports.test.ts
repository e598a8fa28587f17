import { expect, it } from 'vitest';
import { createOpenedReports, reportArguments } from '#main/window/opened-reports.ts';

it.each([
  ['a file', ['app', 'C.pdf'], ['/tải về/C.pdf']],
  [
    'several, with blanks and in capitals',
    ['app', '.', '/x/Báo cáo 1.PDF', 'b.pdf'],
    ['/x/Báo cáo 1.PDF', '/tải về/b.pdf'],
  ],
  ['a switch that ends like one', ['app', '--x=a.pdf'], []],
  ['the program itself', ['app.pdf'], []],
  ['a backup', ['app', 'truong.tkattt'], []],
])('finds among the arguments %s', (_what, argv, files) => {
  expect(reportArguments(argv, '/tải về')).toEqual(files);
});

it('hands each file over once, those of later starts as well', () => {
  const opened = createOpenedReports(['a.pdf']);
  opened.add(['b.pdf']);
  expect([opened.count(), opened.take(), opened.count(), opened.take()]).toEqual([
    2,
    ['a.pdf', 'b.pdf'],
    0,
    [],
  ]);
  opened.add(['c.pdf']);
  expect(opened.take()).toEqual(['c.pdf']);
});
