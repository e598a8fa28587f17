/** How bad a finding is, the worst first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;

/** How bad a finding is. */
export type Severity = (typeof SEVERITIES)[number];

/** How sure the app is that what it saw means what the rule says. */
export const CERTAINTIES = ['certain', 'likely', 'possible'] as const;

/** How sure the app is. */
export type Certainty = (typeof CERTAINTIES)[number];
