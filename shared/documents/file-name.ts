import { slugify } from '../base/vietnamese-text.ts';
import type { DocumentKind } from './model/document-kind.ts';

/** A short ASCII name for a document, safe on every file system: `quyet-dinh-phan-cong-truc_truong-thpt-hoa-sen.docx`. */
export function documentFileName(kind: DocumentKind, unitName: string): string {
  return `${slugify(kind.title, 40, kind.id)}_${slugify(unitName, 40, 'don-vi')}.docx`;
}
