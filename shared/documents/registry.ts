import type { DocumentKind } from './model/document-kind.ts';

const modules = import.meta.glob<{ readonly documentKind: DocumentKind }>('./*.document.ts', { eager: true });

/** Every kind of ready-made document, one file each, in the order of their ids. */
export const documentKinds: readonly DocumentKind[] = Object.values(modules)
  .map((module) => module.documentKind)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** The kind with this id. */
export function findDocumentKind(id: string): DocumentKind | undefined {
  return documentKinds.find((kind) => kind.id === id);
}
