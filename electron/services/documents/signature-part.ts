import { Paragraph, type Table } from 'docx';
import type { SignatureBlock } from '#shared/documents/model/document-model.ts';
import { PARAGRAPH_GAP, SIZES, type TextArea } from '../typography/page-format.ts';
import { borderlessTable } from './borderless-table.ts';
import { twips } from './measures.ts';
import { centred, spacer, textRuns } from './text-parts.ts';

const LEFT_SHARE = 0.45;

const GAP_ABOVE = twips(PARAGRAPH_GAP);

/** For a hand-written signature and the seal of the unit. */
const ROOM_FOR_SIGNATURE = 58;

/** `Nơi nhận` and the signature side by side, on one page; nothing is drawn where hand and seal belong. */
export function signature(block: SignatureBlock, area: TextArea): (Paragraph | Table)[] {
  const left = area.width * LEFT_SHARE;
  const distribution = [
    new Paragraph({
      spacing: { before: GAP_ABOVE },
      children: textRuns('Nơi nhận:', { size: SIZES.distributionTitle, isBold: true, isItalic: true }),
    }),
    ...block.distribution.map(
      (line) => new Paragraph({ children: textRuns(`- ${line}`, { size: SIZES.distribution }) }),
    ),
  ];
  const signatory = [
    centred(block.title.toLocaleUpperCase('vi'), { isBold: true }, { spacing: { before: GAP_ABOVE } }),
    centred(block.name, { isBold: true }, { spacing: { before: twips(ROOM_FOR_SIGNATURE) } }),
  ];
  return [borderlessTable([left, area.width - left], [[distribution, signatory]]), spacer(0)];
}
