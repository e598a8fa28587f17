/** Something wrong with an answers file, at its place. */
export interface AnswersFault {
  /** Path inside the document, `answers.1.1.reason`; empty for the file as a whole. */
  readonly path: string;
  /** For programs: a zod issue code or a word of this module. */
  readonly code: string;
  /** One Vietnamese sentence. */
  readonly message: string;
}
