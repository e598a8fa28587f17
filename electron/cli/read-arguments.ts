import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { CommandIo } from './command.ts';

/** Arguments as a command declares them: options that take a value, and whether it takes file names besides. */
export interface ArgumentShape<Name extends string> {
  readonly options: readonly Name[];
  readonly takesFiles: boolean;
}

/** The arguments of one call. */
export interface Arguments<Name extends string> {
  readonly options: Readonly<Partial<Record<Name, string>>>;
  readonly files: readonly string[];
}

/** Reads `--name VALUE` options and file names; the error is a Vietnamese sentence. */
export function readArguments<const Name extends string>(
  args: readonly string[],
  shape: ArgumentShape<Name>,
): Result<Arguments<Name>, string> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(shape.options.map((name) => [name, { type: 'string' as const }])),
    strict: false,
    tokens: true,
  });
  const options: Partial<Record<Name, string>> = {};
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const name = shape.options.find((candidate) => candidate === token.name);
    if (name === undefined) return fail(`Không có tham số ${token.rawName}.`);
    const isNextOption = token.inlineValue === false && token.value.startsWith('--');
    if (!token.value || isNextOption) return fail(`Tham số --${name} thiếu giá trị.`);
    if (options[name] !== undefined) return fail(`Tham số --${name} ghi hai lần.`);
    options[name] = token.value;
  }
  const [extra] = files;
  if (extra !== undefined && !shape.takesFiles) return fail(`Không hiểu “${extra}”.`);
  return ok({ options, files });
}

/**
 * The absolute path of what the user typed. `npm run cli` changes to the project's folder first; the folder in which
 * the user stood is in INIT_CWD then.
 */
export function userPath(typed: string, environment: CommandIo['environment']): string {
  const isNpmRun = environment['npm_lifecycle_event'] === 'cli';
  const folder = isNpmRun ? environment['INIT_CWD'] : undefined;
  return path.resolve(folder ?? process.cwd(), typed);
}
