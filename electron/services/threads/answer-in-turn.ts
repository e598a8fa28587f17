/** Makes, of what is told once, what answers each item. */
export type Prepare<Data, Answer> = (data: Data) => Promise<(item: string) => Promise<Answer>>;

/** The way to whoever has started this thread or process. */
export interface Port {
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Resolves when the answer has left: what happens afterwards cannot hold it up any more. */
  readonly send: (answer: unknown) => Promise<void>;
}

/**
 * Answers what comes through a port, one after the other: the first message says what is worked for, each after that is an
 * item. An item is begun when the answer to the one before has left, which an item that hangs or breaks everything would keep.
 */
export function answerInTurn<Data, Answer>(
  { onMessage, send }: Port,
  prepare: Prepare<Data, Answer>,
  breakOff: (error: unknown) => void,
): void {
  let work: Promise<(item: string) => Promise<Answer>> | null = null;
  onMessage((message) => {
    // our own code is at the other end
    const before = work;
    work = before === null ? prepare(message as Data) : answered(before, message as string);
    work.catch(breakOff);
  });
  const answered = async (before: NonNullable<typeof work>, item: string) => {
    const answerTo = await before;
    await send(await answerTo(item));
    return answerTo;
  };
}
