import { type Directive, directiveSchema } from './directive.ts';

const modules = import.meta.glob<unknown>('./*.directive.json', { eager: true, import: 'default' });

/** The packs that come with the app, those of the latest year first. A built-in pack that breaks the schema is a bug. */
export const builtInDirectives: readonly Directive[] = Object.values(modules)
  .map((module) => directiveSchema.parse(module))
  .sort((a, b) => b.letter.year - a.letter.year);

/** The built-in pack with this id. */
export function findDirective(id: string): Directive | undefined {
  return builtInDirectives.find((directive) => directive.id === id);
}
