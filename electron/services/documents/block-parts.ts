import type { Paragraph, Table } from 'docx';
import { assertNever } from '#shared/base/assert-never.ts';
import type { Block, LabelledFact } from '#shared/documents/model/document-model.ts';
import type { TextArea } from '../typography/page-format.ts';
import { cardHeading, cardSteps } from './card-parts.ts';
import {
  addressees,
  appendixHeading,
  centredLine,
  letterhead,
  sectionHeading,
  typeHeading,
} from './heading-parts.ts';
import type { Pictures } from './pictures.ts';
import { signature } from './signature-part.ts';
import { gridTable } from './table-parts.ts';
import { bodyParagraph, dottedLine } from './text-parts.ts';

function blankLines(count: number, area: TextArea): Paragraph[] {
  return Array.from({ length: count }, () => dottedLine('', area, false));
}

/** `- label: text`; the further lines of a long text are paragraphs of their own. */
function fact({ label, text, blankLines: count }: LabelledFact, area: TextArea): Paragraph[] {
  if (text === '') return [dottedLine(`- ${label}: `, area, true), ...blankLines(count - 1, area)];
  const [first = '', ...others] = text.split('\n').filter((line) => line !== '');
  return [`- ${label}: ${first}`, ...others].map((line) => bodyParagraph([{ text: line }]));
}

/** What Word draws for a block. */
// eslint-disable-next-line complexity -- one case for each kind of block, nothing else
export function blockParts(block: Block, area: TextArea, pictures: Pictures): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'letterhead':
      return letterhead(block, area);
    case 'type-heading':
      return typeHeading(block, area);
    case 'centred-line':
      return centredLine(block);
    case 'addressees':
      return addressees(block, area);
    case 'paragraph':
      return [bodyParagraph(block.runs, { keepNext: block.isAnnouncing })];
    case 'section-heading':
      return sectionHeading(block);
    case 'fact':
      return fact(block, area);
    case 'blank-lines':
      return blankLines(block.count, area);
    case 'table':
      return gridTable(block, area);
    case 'signature':
      return signature(block, area);
    case 'appendix-heading':
      return appendixHeading(block);
    case 'card-heading':
      return cardHeading(block, area);
    case 'card-steps':
      return cardSteps(block, area, pictures);
    default:
      return assertNever(block);
  }
}
