import type { CorpusSite } from '../corpus-site.ts';

const modules = import.meta.glob<{ readonly sites: readonly CorpusSite[] }>('./*/*.sites.ts', {
  eager: true,
});

/** Labelled sites that can be told apart only by what happens in a browser. */
export const browserCorpus: readonly CorpusSite[] = Object.values(modules).flatMap(({ sites }) => sites);
