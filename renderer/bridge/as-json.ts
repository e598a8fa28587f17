import { z } from 'zod';

/** A value as JSON carries it, for a call that takes JSON: members that are `undefined` are left out. */
export function asJson(value: object): z.output<ReturnType<typeof z.json>> {
  return z.json().parse(JSON.parse(JSON.stringify(value)));
}
