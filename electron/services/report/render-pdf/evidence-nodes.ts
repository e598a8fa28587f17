import type { Content } from 'pdfmake/interfaces.js';
import { formatBytes } from '#shared/base/format-bytes.ts';
import type { EvidenceAppendix, EvidenceLine } from '#shared/report/model/appendices.ts';
import { numberedTableNodes, roomForText } from './grid-table.ts';
import { PORTRAIT, SIZES } from '#services/typography/page-format.ts';
import { textNode } from '#services/typography/text-nodes.ts';

const THUMBNAIL = { width: 130, height: 100 } as const;
const SHOWN_HASH_DIGITS = 16;

function picture({ entry }: EvidenceLine, images: ReadonlySet<string>): Content {
  return images.has(entry.file)
    ? { image: entry.file, fit: [THUMBNAIL.width, THUMBNAIL.height], alignment: 'center' }
    : textNode('Tệp PDF', { alignment: 'center', fontSize: SIZES.table });
}

function description({ entry, uses, pages }: EvidenceLine): Content {
  const small = { fontSize: SIZES.denseTable };
  return {
    stack: [
      textNode(entry.file, { ...small, bold: true }),
      ...uses.map(({ criterionId, caption }) =>
        textNode(`Tiêu chí ${criterionId}${caption === '' ? '' : `: ${caption}`}`, { fontSize: SIZES.table }),
      ),
      ...pages.map((page) => textNode(`Ảnh chụp trang ${page}`, { fontSize: SIZES.table })),
      textNode(`Tên gốc: ${entry.originalName}; ${formatBytes(entry.sizeBytes)}`, small),
      textNode(`SHA-256 (phần đầu): ${entry.sha256.slice(0, SHOWN_HASH_DIGITS)}`, small),
    ],
  };
}

/** The list of evidence with small pictures; `images` holds the names of the pictures known to the document. */
export function evidenceNodes(appendix: EvidenceAppendix, images: ReadonlySet<string>): Content[] {
  return numberedTableNodes({
    heads: ['Ảnh thu nhỏ', 'Minh chứng kèm trong tệp'],
    widths: [THUMBNAIL.width, roomForText(2, PORTRAIT.width) - THUMBNAIL.width],
    fontSize: SIZES.table,
    rows: appendix.lines.map((line) => ({
      number: line.number,
      cells: [picture(line, images), description(line)],
      mayBreak: false,
    })),
  });
}
