/**
 * The name under which the sealed part of a received file is saved, from the name of that file, which may be
 * `name of a ZIP › folder/name`: what no system takes in a name is left out.
 */
export function sealedPartName(fileName: string): string {
  const own = fileName.split(/[/\\›]/u).at(-1) ?? '';
  const stem = own
    .replace(/\.pdf$/iu, '')
    .replace(/[<>:"|?*‹›\p{C}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 100);
  return `${/^[-. ]*$/u.test(stem) ? 'bao-cao' : stem}-phan-niem-phong.pdf`;
}

/** How a file in a ZIP or a mail is called: after that. */
export function shownName(zipName: string, entry: string): string {
  return `${zipName} › ${entry}`;
}
