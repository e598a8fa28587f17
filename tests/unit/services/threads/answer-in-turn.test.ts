import { describe, expect, it } from 'vitest';
import { answerInTurn } from '#services/threads/answer-in-turn.ts';

/** Lets everything happen that nobody waits for. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** The near end of a port whose answers leave when a test wants it. */
function portAtHand() {
  const leaving: (() => void)[] = [];
  const sent: unknown[] = [];
  let tell: (message: unknown) => void = () => undefined;
  const port = {
    onMessage: (listener: (message: unknown) => void) => (tell = listener),
    send: (answer: unknown) => {
      sent.push(answer);
      return new Promise<void>((resolve) => leaving.push(resolve));
    },
  };
  const ask = async (message: unknown) => {
    tell(message);
    await settle();
  };
  const letLeave = async () => {
    leaving.shift()?.();
    await settle();
  };
  return { port, sent, ask, letLeave };
}

describe('answering in turn', () => {
  it('begins nothing before the answer to the one before has left', async () => {
    const { port, sent, ask, letLeave } = portAtHand();
    const begun: string[] = [];
    const prepare = (data: string) =>
      Promise.resolve((item: string) => {
        begun.push(item);
        return Promise.resolve(data + item);
      });
    answerInTurn(port, prepare, () => undefined);
    await ask('Đợt 1: ');
    await ask('a');
    await ask('b');
    expect(sent).toEqual(['Đợt 1: a']);
    expect(begun).toEqual(['a']);
    await letLeave();
    expect(sent).toEqual(['Đợt 1: a', 'Đợt 1: b']);
    expect(begun).toEqual(['a', 'b']);
  });

  it('tells of what cannot be answered, and answers nothing after it', async () => {
    const { port, sent, ask } = portAtHand();
    const faults: unknown[] = [];
    const fault = new Error('a bug');
    answerInTurn(
      port,
      () => Promise.resolve(() => Promise.reject(fault)),
      (error) => faults.push(error),
    );
    await ask('Đợt 1');
    await ask('a');
    await ask('b');
    expect(new Set(faults)).toEqual(new Set([fault]));
    expect(sent).toEqual([]);
  });
});
