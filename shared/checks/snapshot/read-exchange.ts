import type { Exchange } from './http-exchange.ts';
import type { WebAddress } from './web-address.ts';

/** Where a request ended: the page that answered, or the last place it was sent to before it came to nothing. */
export function finalAddress({ requested, hops, outcome }: Exchange): WebAddress {
  if (outcome.kind === 'answered') return outcome.final;
  return hops.findLast(({ to }) => to !== null)?.to ?? requested;
}

/** The status of the last answer; `null` when there was none. */
export function finalStatus({ outcome }: Exchange): number | null {
  return outcome.kind === 'answered' ? outcome.status : null;
}

/** The first value of a header of the last answer, `''` without one. Names in lower case. */
export function headerValue({ outcome }: Exchange, name: string): string {
  if (outcome.kind !== 'answered') return '';
  return outcome.headers.find((header) => header.name === name)?.value ?? '';
}

/** Whether the request ended in a page that the server calls right. */
export function isSuccess(exchange: Exchange): boolean {
  const status = finalStatus(exchange);
  return status !== null && status >= 200 && status < 300;
}
