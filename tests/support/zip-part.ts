import { readZip } from '#services/zip/read-zip.ts';

const BOUNDS = { entries: 100, wanted: 100, fileBytes: 1e6, totalBytes: 1e7, ratio: 200 };

/** The text of one file in a ZIP, as the parts of office documents are. */
export async function zipPart(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await readZip(new Uint8Array(bytes), (one) => one === name, BOUNDS);
  if (!zip.ok) throw new Error(zip.error);
  for await (const { content } of zip.value.files) {
    if (content.ok) return new TextDecoder().decode(content.value);
  }
  throw new Error(`no ${name}`);
}
