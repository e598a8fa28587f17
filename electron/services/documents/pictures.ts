import type { DocumentModel, PictureId } from '#shared/documents/model/document-model.ts';

/** The drawings of a document as PNG, by their ids. */
export type Pictures = ReadonlyMap<PictureId, Uint8Array>;

/** In pixels: enough for print at the size in which they stand on the page. */
const SIZE = 288;

/** Black lines on white, so that any printer and copier keeps them; on a field of 96 by 96. */
const DRAWINGS: Readonly<Record<PictureId, string>> = {
  padlock:
    '<rect x="20" y="42" width="56" height="42" rx="6"/><path d="M32 42V30a16 16 0 0 1 32 0v12"/>' +
    '<circle cx="48" cy="60" r="5" fill="#000"/><path d="M48 62v10"/>',
  hook:
    '<rect x="10" y="44" width="56" height="38" rx="3"/><path d="M10 48l28 20 28-20"/>' +
    '<path d="M78 8v40a14 14 0 0 1-28 0v-6l-8 8"/><circle cx="78" cy="9" r="4"/>',
  beetle:
    '<ellipse cx="48" cy="56" rx="20" ry="26"/><path d="M48 32v50M30 46h36"/><circle cx="48" cy="24" r="9"/>' +
    '<path d="M28 54H12M68 54h16M30 68L16 80M66 68l14 12M30 42L16 32M66 42l14-10M42 17l-6-9M54 17l6-9"/>',
  card:
    '<rect x="8" y="20" width="80" height="56" rx="6"/><circle cx="30" cy="42" r="8"/>' +
    '<path d="M16 66a14 14 0 0 1 28 0M54 38h26M54 50h26M54 62h16"/>',
  rumour:
    '<path d="M10 16h76v48H46L28 82V64H10z"/><path d="M48 26v20"/><circle cx="48" cy="54" r="3" fill="#000"/>',
  alarm:
    '<rect x="30" y="8" width="36" height="80" rx="6"/><path d="M42 78h12M48 26v26"/>' +
    '<circle cx="48" cy="62" r="3" fill="#000"/><path d="M20 30a28 28 0 0 0 0 36M76 30a28 28 0 0 1 0 36"/>',
};

function svgOf(id: PictureId): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(SIZE)}" height="${String(SIZE)}" viewBox="0 0 96 96">` +
    `<rect width="96" height="96" fill="#fff"/>` +
    `<g fill="none" stroke="#000" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">${DRAWINGS[id]}</g></svg>`
  );
}

function namedIn({ sections }: DocumentModel): readonly PictureId[] {
  const steps = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'card-steps' ? block.steps : [])),
  );
  return [...new Set(steps.flatMap(({ picture }) => picture ?? []))];
}

/** Draws what a document names; most name nothing, and then the drawing library is not even loaded. */
export async function drawPictures(model: DocumentModel): Promise<Pictures> {
  const ids = namedIn(model);
  if (ids.length === 0) return new Map();
  const { default: sharp } = await import('sharp');
  const drawn = ids.map(async (id) => {
    const png = await sharp(Buffer.from(svgOf(id)))
      .png({ palette: true })
      .toBuffer();
    return [id, new Uint8Array(png)] as const;
  });
  return new Map(await Promise.all(drawn));
}
