import { standingSentence } from '../report/verification-sentences.ts';
import type { PlacedFile } from './collate.ts';

/** Why somebody has to look at a file, the gravest first. */
export const FILE_CONCERNS = [
  'not-whole',
  'other-unit-key',
  'key-in-dispute',
  'unit-not-in-register',
  'other-campaign',
  'key-not-compared',
  'findings-differ',
  'other-pack',
  'duplicate',
] as const;

/** Why somebody has to look at a file. */
export type FileConcern = (typeof FILE_CONCERNS)[number];

/** What is to be said of a file in a ZIP or a mail of which nothing says that it is a PDF. */
export const SKIPPED_FILE = {
  sentence: 'Không xem đến vì không nhận ra đây là tệp PDF.',
  nextStep: 'Nếu đây là báo cáo, đề nghị đơn vị gửi lại tệp PDF gốc.',
} as const;

const FINDINGS_DIFFER = {
  sentence: 'Phần mềm tính lại ra kết quả khác với nhận định ghi trong báo cáo.',
  nextStep:
    'Khi xét, dựa vào số liệu và minh chứng. Hai phiên bản phần mềm khác nhau cũng có thể gây ra điều này.',
} as const;

const OTHER_PACK = {
  sentence:
    'Báo cáo lập theo bản bộ tiêu chí mà máy này không có, nên chưa tính lại được, và cùng một mã tiêu chí có thể có nội dung khác.',
  nextStep:
    'Hai bên dùng hai bản. Bên dùng bản cũ cập nhật phần mềm hoặc nhận bộ tiêu chí mới: ở máy này thì đọc lại các tệp, ở đơn vị thì lập lại báo cáo.',
} as const;

function contentConcern(findings: PlacedFile['file']['findings']): FileConcern | null {
  if (findings === 'differ') return 'findings-differ';
  return findings === 'not-checked' ? 'other-pack' : null;
}

/** Whether somebody has to look at a file, and why; `null` for one that can be filed as it is. */
export function concernOf({ file, standing }: PlacedFile): FileConcern | null {
  if (file.integrity.status !== 'intact') return 'not-whole';
  if (file.signer.status === 'other-unit-key') return 'other-unit-key';
  switch (standing) {
    case 'duplicate':
    case 'key-in-dispute':
    case 'unit-not-in-register':
    case 'other-campaign':
      return standing;
    case 'superseded':
      return null;
    default:
      if (!isCompared(file.signer.status)) return 'key-not-compared';
      return contentConcern(file.findings);
  }
}

/** What is to be said of a file first: that it is not whole, then who sent it, then what it counts for. */
export function adviceOn(placed: PlacedFile): { readonly sentence: string; readonly nextStep: string } {
  const { file, standing } = placed;
  switch (concernOf(placed)) {
    case 'not-whole':
      return file.integrity;
    case 'other-unit-key':
    case 'key-not-compared':
      return file.signer;
    case 'findings-differ':
      return FINDINGS_DIFFER;
    case 'other-pack':
      return OTHER_PACK;
    case null:
      return file.signer.status === 'known-issuer' ? file.signer : standingSentence(standing);
    default:
      return standingSentence(standing);
  }
}

function isCompared(status: PlacedFile['file']['signer']['status']): boolean {
  return status === 'known-unit-key' || status === 'known-issuer';
}
