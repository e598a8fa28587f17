import type { TermGroup } from './term-group.ts';

const modules = import.meta.glob<{ readonly groups: readonly TermGroup[] }>('./*.terms.ts', { eager: true });

/** Every group of terms, one file per class and origin. */
export const termGroups: readonly TermGroup[] = Object.values(modules).flatMap(({ groups }) => groups);
