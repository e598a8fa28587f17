import type { ProblemRule } from './problem.ts';

const modules = import.meta.glob<{ readonly rule: ProblemRule }>('./*.rule.ts', { eager: true });

/** Every rule of the review, one file each, in the order of their file names. */
export const problemRules: readonly ProblemRule[] = Object.values(modules).map((module) => module.rule);
