// A Windows library without any code: its one function is that of another library. Written byte by byte, as a compiler
// for Windows would have to be installed for nothing else.

const PAGE = 0x1000;
const ON_DISK = 0x200;
const OPTIONAL_HEADER_BYTES = 240;
const EXPORT_DIRECTORY_BYTES = 40;

/**
 * A 64-bit DLL that exports `name` and forwards it to `target`.
 * @param {{ library: string, name: string, target: string }} forward `target` as `LIBRARY.Function`
 * @returns {Buffer}
 */
export function forwardingDll({ library, name, target }) {
  return Buffer.concat([headers(), exportSection(library, name, target)]);
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
  bytes.writeUInt32LE(ON_DISK, optional + 8); // initialised data
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
  bytes.writeUInt32LE(ON_DISK, section + 8);
  bytes.writeUInt32LE(PAGE, section + 12);
  bytes.writeUInt32LE(ON_DISK, section + 16);
  bytes.writeUInt32LE(ON_DISK, section + 20);
  bytes.writeUInt32LE(0x4000_0040, section + 36); // data, to be read
  return bytes;
}

/** @param {string} library @param {string} name @param {string} target @returns {Buffer} */
function exportSection(library, name, target) {
  const bytes = Buffer.alloc(ON_DISK);
  const tables = EXPORT_DIRECTORY_BYTES;
  const texts = [library, name, target].reduce(
    ({ at, places }, text) => {
      bytes.write(`${text}\0`, at);
      return { at: at + text.length + 1, places: [...places, PAGE + at] };
    },
    { at: tables + 10, places: /** @type {number[]} */ ([]) },
  );
  const [libraryAt = 0, nameAt = 0, targetAt = 0] = texts.places;
  bytes.writeUInt32LE(libraryAt, 12);
  bytes.writeUInt32LE(1, 16); // the first number
  bytes.writeUInt32LE(1, 20); // functions
  bytes.writeUInt32LE(1, 24); // names
  bytes.writeUInt32LE(PAGE + tables, 28);
  bytes.writeUInt32LE(PAGE + tables + 4, 32);
  bytes.writeUInt32LE(PAGE + tables + 8, 36);
  // a function that lies within the table is read as the name of another library's
  bytes.writeUInt32LE(targetAt, tables);
  bytes.writeUInt32LE(nameAt, tables + 4);
  return bytes;
}
