import { type Directive, directiveSchema } from './directive.ts';

const modules = import.meta.glob<unknown>('./*.directive.json', { eager: true, import: 'default' });

/** The packs that come with the app, those of the latest year first. A built-in pack that breaks the schema is a bug. */
export const builtInDirectives: readonly Directive[] = Object.values(modules)
  .map((module) => directiveSchema.parse(module))
  .sort((a, b) => b.letter.year - a.letter.year);

/** The pack with this id among those that are at hand: the built-in ones and perhaps imported ones. */
export function findDirective(directives: readonly Directive[], id: string): Directive | undefined {
  return directives.find((directive) => directive.id === id);
}
