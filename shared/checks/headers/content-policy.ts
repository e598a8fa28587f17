/** Directives of a Content-Security-Policy by name; the first one counts where a name comes twice (CSP3, 2.2.1). */
export type ContentPolicy = ReadonlyMap<string, readonly string[]>;

/** Reads one policy as browsers do: names in lower case, sources as written. */
export function readPolicy(text: string): ContentPolicy {
  const directives = new Map<string, readonly string[]>();
  for (const part of text.slice(0, 8_000).split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/u);
    const key = name.toLowerCase();
    if (key !== '' && !directives.has(key)) directives.set(key, sources);
  }
  return directives;
}

const ANYWHERE = /^(?:\*|https?:|https?:\/\/\*|data:|blob:|filesystem:)$/iu;
const TRUSTED_MARK = /^'(?:nonce-|sha(?:256|384|512)-)/iu;

/** Why scripts of strangers run in spite of a policy; `null` when they do not. */
export type PolicyGap = 'no-script-rule' | 'inline' | 'anywhere' | 'plugins';

/**
 * The widest gap of a policy against injected scripts, by the same tests as the high findings of Google's CSP Evaluator:
 * no rule for scripts, `'unsafe-inline'` without nonce or hash, whole schemes as sources, plug-ins left open.
 */
export function policyGap(policy: ContentPolicy): PolicyGap | null {
  const scripts = policy.get('script-src') ?? policy.get('default-src');
  if (scripts === undefined) return 'no-script-rule';
  const lower = scripts.map((source) => source.toLowerCase());
  const isMarked = lower.some((source) => TRUSTED_MARK.test(source));
  if (lower.includes("'unsafe-inline'") && !isMarked && !lower.includes("'strict-dynamic'")) return 'inline';
  const isStrict = lower.includes("'strict-dynamic'") && isMarked;
  if (!isStrict && lower.some((source) => ANYWHERE.test(source))) return 'anywhere';
  const plugins = policy.get('object-src') ?? policy.get('default-src');
  return plugins === undefined || plugins.some((source) => ANYWHERE.test(source)) ? 'plugins' : null;
}
