/** Tests that fail under wine because of wine, not of us. One that passes all the same is a failure: the list is old. */
export const whatWineLacks: readonly {
  readonly file: string;
  readonly tests: readonly string[];
  readonly reason: string;
}[] = [];
