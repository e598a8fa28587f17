// npm run icons: draws build/icons/icon.png and icon.ico from the two SVG files beside them.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

const FOLDER = path.resolve(import.meta.dirname, '../icons');
const SMALL_SIZES = [16, 24, 32];
const LARGE_SIZES = [48, 64, 128, 256];
const PNG_SIZE = 512;
const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;

/**
 * @param {string} svg
 * @param {number} size
 */
function draw(svg, size) {
  return sharp(path.join(FOLDER, svg), { density: 288 }).resize(size, size).png().toBuffer();
}

/**
 * An icon file of Windows whose pictures are PNG files.
 * @param {readonly { size: number, png: Buffer }[]} pictures
 */
function icoFile(pictures) {
  const header = Buffer.alloc(ICO_HEADER_BYTES);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = ICO_HEADER_BYTES + pictures.length * ICO_ENTRY_BYTES;
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(ICO_ENTRY_BYTES);
    // 256 is written as 0.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)]);
}

const pictures = await Promise.all([
  ...SMALL_SIZES.map(async (size) => ({ size, png: await draw('icon-small.svg', size) })),
  ...LARGE_SIZES.map(async (size) => ({ size, png: await draw('icon.svg', size) })),
]);
await writeFile(path.join(FOLDER, 'icon.ico'), icoFile(pictures));
await writeFile(path.join(FOLDER, 'icon.png'), await draw('icon.svg', PNG_SIZE));
