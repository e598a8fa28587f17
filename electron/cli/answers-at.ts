import { fail, type Result } from '#shared/base/result.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { AnswersFault } from '#services/report/answers-fault.ts';
import {
  type AnswersDocument,
  examineAnswers,
  MAX_ANSWERS_BYTES,
  readAnswersFile,
} from '#services/report/answers-file.ts';
import type { CommandIo } from './command.ts';
import { userPath } from './read-arguments.ts';
import { STANDARD_STREAM } from './standard-streams.ts';

/** Reads answers from a file, or from standard input; then evidence is looked for where the user stands. */
export async function answersAt(
  answersPath: string,
  directives: readonly Directive[],
  io: CommandIo,
): Promise<Result<AnswersDocument, readonly AnswersFault[]>> {
  if (answersPath !== STANDARD_STREAM) return await readAnswersFile(answersPath, directives);
  const content = await io.streams?.readInput(MAX_ANSWERS_BYTES);
  if (content === undefined || content === null) {
    return fail([
      {
        path: '',
        code: 'file_too_large',
        message: 'Không đọc được đầu vào chuẩn, hoặc đầu vào dài hơn 15 MB.',
      },
    ]);
  }
  return await examineAnswers(content, userPath('.', io.environment), directives);
}
