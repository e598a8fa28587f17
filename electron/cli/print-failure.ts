import type { AnswersFault } from '#services/report/answers-fault.ts';
import type { Failure, FailureCode } from '#shared/failures/failure.ts';
import { type CommandIo, EXIT } from './command.ts';
import { commandSentence } from './command-sentences.ts';

/** Failures of the machine, not of what was given to the command. */
const NOT_THE_CALLERS_FAULT: readonly FailureCode[] = [
  'disk-full',
  'not-writable',
  'file-in-use',
  'target-gone',
  'self-check-failed',
  'worker-stopped',
  'database-failed',
  'database-newer',
  'busy',
  'cancelled',
];

/** A call names many files: which one it was stands in the detail. */
const FILES_NAMED: readonly FailureCode[] = ['file-not-found', 'file-unreadable', 'file-too-large'];
/** The most faults of an answers file that are told in words; the JSON has all. */
const FAULTS_TOLD = 20;

/** Prints an expected failure; gives the exit code. */
export function printFailure(failure: Failure, io: CommandIo): number {
  const { whatHappened, whatToDo } = commandSentence(failure.code);
  const message = `${whatHappened} ${whatToDo}`;
  io.printJson({ ok: false, code: failure.code, message, detail: failure.detail });
  io.printProgress(FILES_NAMED.includes(failure.code) ? `${message}\n  ${failure.detail}` : message);
  return NOT_THE_CALLERS_FAULT.includes(failure.code) ? EXIT.finding : EXIT.usage;
}

/** Prints what is wrong with the arguments, and the help; gives the exit code. */
export function printUsageFault(message: string, usage: string, io: CommandIo): number {
  io.printJson({ ok: false, code: 'usage', message });
  io.printProgress(`${message}\n\n${usage}`);
  return EXIT.usage;
}

/** Prints every fault of an answers file; nothing was written. Gives the exit code. */
export function printAnswersFaults(faults: readonly AnswersFault[], io: CommandIo): number {
  io.printJson({ ok: false, code: 'invalid-input', faults });
  const told = faults
    .slice(0, FAULTS_TOLD)
    .map(({ path, message }) => `\n  ${path === '' ? message : `${path}: ${message}`}`);
  io.printProgress(`Tệp câu trả lời chưa đúng. Chưa có tệp nào được ghi.${told.join('')}`);
  return EXIT.usage;
}
