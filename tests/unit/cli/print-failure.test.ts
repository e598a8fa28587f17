import { expect, it } from 'vitest';
import type { CommandIo } from '#cli/command.ts';
import { printAnswersFaults, printFailure, printUsageFault } from '#cli/print-failure.ts';

function printed(print: (io: CommandIo) => number) {
  const json: unknown[] = [];
  const lines: string[] = [];
  const code = print({
    printJson: (value) => json.push(value),
    printProgress: (line) => lines.push(line),
    printText: () => undefined,
    environment: {},
    now: () => new Date('2026-11-29T00:00:00Z'),
  });
  return { code, json, lines };
}

it('says of a failure what happened and what to do, and whose fault it is by the exit code', () => {
  const full = printed((io) => printFailure({ code: 'disk-full', detail: 'ENOSPC' }, io));
  expect(full).toMatchObject({ code: 1, json: [{ ok: false, code: 'disk-full', detail: 'ENOSPC' }] });
  expect(full.lines).toEqual([expect.stringMatching(/đầy.*\. .+/u)]);
  const absent = printed((io) => printFailure({ code: 'file-not-found', detail: 'a.pdf' }, io));
  expect(absent).toMatchObject({ code: 2, json: [{ ok: false, code: 'file-not-found' }] });
});

it('shows the help with what is wrong with the arguments', () => {
  expect(printed((io) => printUsageFault('Thiếu tên tệp.', 'verify TỆP', io))).toEqual({
    code: 2,
    json: [{ ok: false, code: 'usage', message: 'Thiếu tên tệp.' }],
    lines: ['Thiếu tên tệp.\n\nverify TỆP'],
  });
});

it('gives every fault of an answers file, and says that nothing was written', () => {
  const faults = [{ path: 'unit.name', code: 'too_small', message: 'Thiếu tên đơn vị.' }];
  expect(printed((io) => printAnswersFaults(faults, io))).toEqual({
    code: 2,
    json: [{ ok: false, code: 'invalid-input', faults }],
    lines: ['Tệp câu trả lời chưa đúng. Chưa có tệp nào được ghi.\n  unit.name: Thiếu tên đơn vị.'],
  });
});

it('names which of the files it was', () => {
  const absent = printed((io) =>
    printFailure({ code: 'file-not-found', detail: '/nhan/a.pdf (ENOENT)' }, io),
  );
  expect(absent.lines.join('\n')).toContain('/nhan/a.pdf');
});

it('tells nobody to make a new key because a file is none, and how a passphrase is given', () => {
  const none = printed((io) => printFailure({ code: 'key-file-damaged', detail: '' }, io));
  expect(none.lines).toEqual([expect.stringContaining('không phải tệp khóa niêm phong')]);
  expect(none.lines.join('')).not.toContain('Tạo khóa mới');
  const locked = printed((io) => printFailure({ code: 'passphrase-needed', detail: '' }, io));
  expect(locked.lines).toEqual([expect.stringMatching(/--passphrase-file.*TU_KIEM_ATTT_PASSPHRASE/u)]);
  const bound = printed((io) => printFailure({ code: 'key-protection-unavailable', detail: '' }, io));
  expect(bound.lines.join('')).toContain('trên máy đã tạo ra nó');
});
