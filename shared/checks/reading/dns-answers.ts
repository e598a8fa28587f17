import type { DnsAnswer } from '../snapshot/dns-records.ts';

/** The values of an answer; none when there was none. */
export function valuesOf<Value>(answer: DnsAnswer<Value>): readonly Value[] {
  return answer.kind === 'found' ? answer.values : [];
}

/** Whether the name server said plainly that there is nothing; silence says nothing. */
export function isNothing(answer: DnsAnswer<unknown>): boolean {
  return answer.kind === 'empty' || answer.kind === 'no-such-name';
}
