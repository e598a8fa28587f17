// A Windows library without any code: its functions are one of another library. Written byte by byte, as a compiler for
// Windows would have to be installed for nothing else.

const PAGE = 0x1000;
const ON_DISK = 0x200;
const SECTION_BYTES = 0x600;
const OPTIONAL_HEADER_BYTES = 240;
const EXPORT_DIRECTORY_BYTES = 40;

/**
 * A 64-bit DLL that exports `names`, in the order of their bytes, and forwards each to `target`.
 * @param {{ library: string, names: readonly string[], target: string }} forward `target` as `LIBRARY.Function`
 * @returns {Buffer}
 */
export function forwardingDll({ library, names, target }) {
  return Buffer.concat([headers(), exportSection(library, names, target)]);
}

/** @returns {Buffer} the headers of a library with one section that holds the table of exports */
function headers() {
  const bytes = Buffer.alloc(ON_DISK);
  bytes.write('MZ', 0);
  bytes.writeUInt32LE(0x40, 0x3c);
  bytes.write('PE\0\0', 0x40);
  const file = 0x44;
  bytes.writeUInt16LE(0x8664, file); // x86-64
  bytes.writeUInt16LE(1, file + 2); // sections
  bytes.writeUInt16LE(OPTIONAL_HEADER_BYTES, file + 16);
  bytes.writeUInt16LE(0x2022, file + 18); // a library that can be run and knows large addresses
  const optional = file + 20;
  bytes.writeUInt16LE(0x20b, optional); // 64 bits
  bytes.writeUInt32LE(SECTION_BYTES, optional + 8); // initialised data
  bytes.writeBigUInt64LE(0x1_8000_0000n, optional + 24);
  bytes.writeUInt32LE(PAGE, optional + 32);
  bytes.writeUInt32LE(ON_DISK, optional + 36);
  bytes.writeUInt16LE(6, optional + 40); // Windows Vista and later
  bytes.writeUInt16LE(6, optional + 48);
  bytes.writeUInt32LE(2 * PAGE, optional + 56); // in memory, headers included
  bytes.writeUInt32LE(ON_DISK, optional + 60);
  bytes.writeUInt16LE(3, optional + 68); // no window
  bytes.writeUInt16LE(0x160, optional + 70); // may lie anywhere, data is not run
  bytes.writeUInt32LE(16, optional + 108); // directories, the first of which is that of exports
  bytes.writeUInt32LE(PAGE, optional + 112);
  bytes.writeUInt32LE(ON_DISK, optional + 116);
  const section = optional + OPTIONAL_HEADER_BYTES;
  bytes.write('.edata', section);
  bytes.writeUInt32LE(SECTION_BYTES, section + 8);
  bytes.writeUInt32LE(PAGE, section + 12);
  bytes.writeUInt32LE(SECTION_BYTES, section + 16);
  bytes.writeUInt32LE(ON_DISK, section + 20);
  bytes.writeUInt32LE(0x4000_0040, section + 36); // data, to be read
  return bytes;
}

/** @param {string} library @param {readonly string[]} names @param {string} target @returns {Buffer} */
function exportSection(library, names, target) {
  const bytes = Buffer.alloc(SECTION_BYTES);
  const functions = EXPORT_DIRECTORY_BYTES;
  const nameTexts = functions + 4 * names.length;
  const ordinals = nameTexts + 4 * names.length;
  let end = ordinals + 2 * names.length;
  /** @param {string} text @returns {number} where it stands in memory */
  const place = (text) => {
    const at = end;
    end += bytes.write(`${text}\0`, at, 'latin1');
    return PAGE + at;
  };
  bytes.writeUInt32LE(place(library), 12);
  bytes.writeUInt32LE(1, 16); // the first number
  bytes.writeUInt32LE(names.length, 20); // functions
  bytes.writeUInt32LE(names.length, 24); // names
  bytes.writeUInt32LE(PAGE + functions, 28);
  bytes.writeUInt32LE(PAGE + nameTexts, 32);
  bytes.writeUInt32LE(PAGE + ordinals, 36);
  // a function that lies within the table is read as the name of another library's
  const targetAt = place(target);
  for (const [index, name] of names.entries()) {
    bytes.writeUInt32LE(targetAt, functions + 4 * index);
    bytes.writeUInt32LE(place(name), nameTexts + 4 * index);
    bytes.writeUInt16LE(index, ordinals + 2 * index);
  }
  return bytes;
}
