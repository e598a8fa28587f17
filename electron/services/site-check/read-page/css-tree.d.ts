// parts of the library: its types know only the whole of it, which takes several times as long to load
declare module 'css-tree/parser' {
  import type { parse } from 'css-tree';

  const parser: typeof parse;
  export default parser;
}

declare module 'css-tree/utils' {
  export const ident: { readonly decode: (written: string) => string };
}
