import { byLetter } from './by-letter.ts';
import { type Directive, directiveSchema } from './directive.ts';

const modules = import.meta.glob<unknown>('./*.directive.json', { eager: true, import: 'default' });

/** The packs that come with the app, as `byLetter` has them. A built-in pack that breaks the schema is a bug. */
export const builtInDirectives: readonly Directive[] = Object.values(modules)
  .map((module) => directiveSchema.parse(module))
  .sort(byLetter);

/** The pack with this id among those that are at hand: the built-in ones and perhaps imported ones. */
export function findDirective(directives: readonly Directive[], id: string): Directive | undefined {
  return directives.find((directive) => directive.id === id);
}
