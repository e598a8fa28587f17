import type { ProposalRule } from './proposal.ts';

const modules = import.meta.glob<{ readonly proposalRule: ProposalRule }>('./*.proposal.ts', { eager: true });

/** Every rule that works out an answer, one file each, in the order of their file names. */
export const proposalRules: readonly ProposalRule[] = Object.values(modules).map(
  (module) => module.proposalRule,
);

/** The rule with this id, or `undefined` when this version of the app does not know it. */
export function findProposalRule(id: string): ProposalRule | undefined {
  return proposalRules.find((rule) => rule.id === id);
}
