import { visibleText } from '../base/visible-text.ts';
import { isLostOnWindows } from '../base/windows-names.ts';

/** How the content of an encrypted file is called, after the name of that. */
export const DECRYPTED_NAME = 'báo cáo đã giải mã bằng khóa của máy này';

/**
 * The name under which the sealed part of a received file is saved, from the name of that file, which may be
 * `name of a ZIP › folder/name`: what no system takes in a name is left out. What was decrypted is called as the file was
 * that it came in.
 */
export function sealedPartName(fileName: string): string {
  const isDecrypted = fileName.endsWith(shownName('', DECRYPTED_NAME));
  const whole = isDecrypted ? fileName.slice(0, -shownName('', DECRYPTED_NAME).length) : fileName;
  const stem = stemOf(whole.split(/[/\\›]/u).at(-1) ?? '');
  return `${stem}${isDecrypted ? '' : '-phan-niem-phong'}.pdf`;
}

function stemOf(name: string): string {
  const stem = name
    .replace(/\.(?:pdf|p7m)$/iu, '')
    .replace(/[<>:"|?*‹›\p{C}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 100);
  return /^[-. ]*$/u.test(stem) || isLostOnWindows(`${stem}.pdf`) ? 'bao-cao' : stem;
}

const INSIDE = ' › ';

/** How a file in a ZIP or a mail is called: after that. */
export function shownName(zipName: string, entry: string): string {
  return `${zipName}${INSIDE}${entry}`;
}

/** The name of a received file as a person should see it, see `visibleText`; the sign between names stays as it is. */
export function visibleName(fileName: string): string {
  return fileName.split(INSIDE).map(visibleText).join(INSIDE);
}
