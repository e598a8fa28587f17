import type { CorpusSite } from './corpus-site.ts';

const modules = import.meta.glob<{ readonly sites: readonly CorpusSite[] }>('./*/*.sites.ts', {
  eager: true,
});

/** All labelled sites. */
export const corpus: readonly CorpusSite[] = Object.values(modules).flatMap(({ sites }) => sites);
