import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Files below a folder in which a text can be read: as UTF-8 or, as databases of the page hold it, as UTF-16. */
export function filesWith(folder: string, text: string): readonly string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = path.join(folder, name);
    // a running app takes files away meanwhile
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
    const bytes = readFileSync(file);
    return forms.some((form) => bytes.includes(form));
  });
}
