import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Command, EXIT } from '#cli/command.ts';
import { readArguments, userPath } from '#cli/read-arguments.ts';
import { runCommandLine } from '#cli/run-command-line.ts';

const greet: Command = {
  name: 'greet',
  usage: 'Chào một người.\n\nCách gọi: greet TÊN',
  run: (args, io) => {
    io.printJson({ ok: true, args });
    return Promise.resolve(EXIT.finding);
  },
};

async function run(...args: readonly string[]) {
  const json: unknown[] = [];
  const help: string[] = [];
  const code = await runCommandLine([greet], args, {
    printJson: (value) => json.push(value),
    printProgress: () => undefined,
    printText: (text) => help.push(text),
    environment: {},
    now: () => new Date(0),
  });
  return { code, json, help: help.join('\n') };
}

describe('the command line', () => {
  it('runs the command with its arguments and gives its exit code', async () => {
    expect(await run('greet', 'Hoa')).toEqual({ code: 1, json: [{ ok: true, args: ['Hoa'] }], help: '' });
  });

  it('lists the commands with what each does', async () => {
    const { code, json, help } = await run('--help');
    expect([code, json]).toEqual([0, []]);
    expect(help).toContain('greet  Chào một người.');
  });

  it('explains a command instead of running it', async () => {
    expect(await run('greet', '--help')).toEqual({ code: 0, json: [], help: greet.usage });
  });

  it.each([[[]], [['gret']]])('refuses %j', async (args) => {
    const { code, json } = await run(...args);
    expect([code, json]).toMatchObject([2, [{ ok: false, code: 'usage' }]]);
  });
});

describe('arguments', () => {
  const read = (...args: readonly string[]) =>
    readArguments(args, { options: ['out', 'key'], takesFiles: false });

  it('may be given in both usual ways', () => {
    expect(read('--out', 'a b.pdf', '--key=k.json')).toEqual({
      ok: true,
      value: { options: { out: 'a b.pdf', key: 'k.json' }, files: [] },
    });
  });

  it.each([
    [['--typo', 'x'], 'Không có tham số --typo.'],
    [['--out'], 'Tham số --out thiếu giá trị.'],
    [['--out', '--key', 'x'], 'Tham số --out thiếu giá trị.'],
    [['--out', 'a', '--out', 'b'], 'Tham số --out ghi hai lần.'],
    [['--out', 'a', 'b'], 'Không hiểu “b”.'],
  ])('%j: %s', (args, error) => {
    expect(read(...args)).toEqual({ ok: false, error });
  });
});

describe('the paths of a user', () => {
  it('start where the user stood when npm changed the folder', () => {
    const npm = { npm_lifecycle_event: 'cli', INIT_CWD: path.resolve('/home/user') };
    expect(userPath('a.pdf', npm)).toBe(path.resolve('/home/user/a.pdf'));
  });

  it('start in the current folder otherwise', () => {
    expect(userPath('a.pdf', { INIT_CWD: '/elsewhere' })).toBe(path.resolve('a.pdf'));
  });
});
