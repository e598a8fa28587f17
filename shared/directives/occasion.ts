import type { Directive } from './directive.ts';

/** When it is that something is done, as a sentence goes on: `trong thời gian Lễ hội …`, `trong đợt tự kiểm …`. */
export function occasionOf({ event }: Directive): string {
  return event.occasion ?? `trong thời gian ${event.name}`;
}
