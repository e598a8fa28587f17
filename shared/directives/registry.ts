import { type Directive, directiveSchema } from './directive.ts';

const modules = import.meta.glob<unknown>('./*.directive.json', { eager: true, import: 'default' });

/** The year of a pack's letter, 0 without one. */
function yearOf({ letter }: Directive): number {
  return letter?.year ?? 0;
}

/** Packs in order: those of the latest letter first, those without one last. */
export function byLetter(one: Directive, other: Directive): number {
  return yearOf(other) - yearOf(one);
}

/** The packs that come with the app, as `byLetter` has them. A built-in pack that breaks the schema is a bug. */
export const builtInDirectives: readonly Directive[] = Object.values(modules)
  .map((module) => directiveSchema.parse(module))
  .sort(byLetter);

/** The pack with this id among those that are at hand: the built-in ones and perhaps imported ones. */
export function findDirective(directives: readonly Directive[], id: string): Directive | undefined {
  return directives.find((directive) => directive.id === id);
}
