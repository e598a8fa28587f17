import { anatomyOf, appendRevision, streamObject } from '#tests/support/append-revision.ts';
import { catalogWith, contentNumber, signaturePlace, withByteRange } from '#tests/support/pdf-places.ts';
import { pdfOf } from '#tests/support/tiny-pdf.ts';

/** A copy of a report that somebody has tampered with, and the beginning of what the window has to say of it. */
export interface ForgedCopy {
  readonly name: string;
  readonly content: Uint8Array;
  readonly said: string;
}

const CHANGED = 'Nội dung tệp đã bị thay đổi sau khi niêm phong';
const ADDED = 'Tệp đã bị thêm nội dung sau khi niêm phong.';
const SCRIPT = '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>';
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>';

/** Copies of a sealed report, forged in the ways that a person with common tools would think of. */
export function forgedCopies(report: Uint8Array): readonly ForgedCopy[] {
  const { rootNumber, objectText } = anatomyOf(report);
  const { gap } = signaturePlace(report);
  const otherReport = streamObject('/Type /EmbeddedFile', '{"input":{"unit":{"name":"Trường khác"}}}');
  const withoutForm = objectText(rootNumber).replace(/\/AcroForm \d+ 0 R/u, '');
  const digit = gap.start + 201;
  return [
    { name: 'mot-byte.pdf', content: report.with(900, (report[900] ?? 0) ^ 1), said: CHANGED },
    {
      name: 'so-lieu-khac.pdf',
      content: appendRevision(report, { [contentNumber(report, 'report.json')]: otherReport }),
      said: ADDED,
    },
    {
      name: 'go-niem-phong.pdf',
      content: appendRevision(report, { [rootNumber]: withoutForm }),
      said: ADDED,
    },
    {
      name: 'tu-chay.pdf',
      content: appendRevision(report, catalogWith(report, SCRIPT)),
      said: 'Tệp chứa mã',
    },
    {
      name: 'pham-vi.pdf',
      content: withByteRange(report, [0, gap.start - 1, gap.end, report.length - gap.end]),
      said: 'Phạm vi niêm phong của tệp không đúng.',
    },
    {
      name: 'chu-ky-khac.pdf',
      content: report.with(digit, report[digit] === 0x30 ? 0x31 : 0x30),
      said: 'iêm phong',
    },
    {
      name: 'chi-co-trang.pdf',
      content: pdfOf({
        1: '<< /Type /Catalog /Pages 2 0 R >>',
        2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        3: PAGE,
      }),
      said: 'không mang dữ liệu báo cáo',
    },
    { name: 'cut-duoi.pdf', content: report.subarray(0, -20), said: 'Tệp chưa đủ' },
    { name: 'doi-duoi.pdf', content: Buffer.from('không phải PDF'), said: 'Đây không phải tệp PDF.' },
  ];
}
