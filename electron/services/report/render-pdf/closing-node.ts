import type { Content } from 'pdfmake/interfaces.js';
import { PARAGRAPH_GAP, PORTRAIT } from '#services/typography/page-format.ts';
import { paragraph, textNode } from '#services/typography/text-nodes.ts';

const ROOM_FOR_SIGNATURE = 70;

/** How a written document ends. */
export interface ClosingParts {
  readonly lastSentence: string;
  /** Left of the signature: who else receives it. */
  readonly beside: Content;
  readonly signatory: { readonly title: string; readonly name: string };
}

/** The last sentence and the block for the signature, on one page. */
export function closingNode({ lastSentence, beside, signatory }: ClosingParts): Content {
  return {
    unbreakable: true,
    stack: [
      paragraph([{ text: lastSentence }]),
      {
        columns: [
          { width: PORTRAIT.width * 0.45, stack: [beside] },
          {
            // of a fixed width, so that a long word is broken instead of widening the column
            width: PORTRAIT.width * 0.55,
            alignment: 'center',
            stack: [
              textNode(signatory.title.toLocaleUpperCase('vi'), { bold: true }),
              textNode(signatory.name, { bold: true, margin: [0, ROOM_FOR_SIGNATURE, 0, 0] }),
            ],
          },
        ],
        margin: [0, 2 * PARAGRAPH_GAP, 0, 0],
      },
    ],
  };
}
