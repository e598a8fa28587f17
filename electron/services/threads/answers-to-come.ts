type OnAnswer<Answer> = (answer: Answer | string) => void;

/** Who waits for the answers of a thread that answers in the order in which it was asked. */
export class AnswersToCome<Answer> {
  #waiting: OnAnswer<Answer>[] = [];
  #broken: string | null = null;

  /** Waits for one more. Gives whether the thread can be asked; a broken one says at once why it will not answer. */
  await(onAnswer: OnAnswer<Answer>): boolean {
    if (this.#broken === null) this.#waiting.push(onAnswer);
    else onAnswer(this.#broken);
    return this.#broken === null;
  }

  give(answer: Answer): void {
    this.#waiting.shift()?.(answer);
  }

  /** Tells all who wait that nothing comes any more, and why; the first reason counts. */
  breakOff(detail: string): void {
    this.#broken ??= detail;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const onAnswer of waiting) onAnswer(this.#broken);
  }

  /** Nobody wants to know any more. Gives whether somebody did. */
  drop(): boolean {
    const isAwaited = this.#waiting.length > 0;
    this.#waiting = [];
    return isAwaited;
  }
}
