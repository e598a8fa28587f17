import { crc32 } from 'node:zlib';

/** A file for a ZIP; the name in ASCII, with `/` between its parts. */
export interface FileForZip {
  readonly name: string;
  readonly content: Uint8Array;
}

/** APPNOTE.TXT 4.4: version 2.0 is enough to read it; stored as it is; the first of January 1980. */
const FACTS = { version: 20, flags: 0, stored: 0, time: 0, date: 0x21 } as const;
/** What the 32 bits of an offset can say; further would be Zip64. */
const MAX_BYTES = 0xffff_ffff;
const MAX_FILES = 0xffff;

/**
 * A ZIP in which the files lie as they are, not packed: reports are packed already, and everybody can see that their bytes
 * were not touched. The same files give the same bytes. Throws on more than a plain ZIP can hold, which is a bug of the caller.
 */
export function writeZip(files: readonly FileForZip[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const facts = factsOf(name, content);
    const nameBytes = Buffer.from(name, 'ascii');
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), facts, nameBytes, Buffer.from(content));
    // made under version 2.0; no comment, first disk, no attributes, and where the file begins
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    list.push(
      Buffer.from('PK\u0001\u0002', 'latin1'),
      Buffer.from([FACTS.version, 0]),
      facts,
      place,
      nameBytes,
    );
    offset += 4 + facts.length + nameBytes.length + content.length;
    if (offset > MAX_BYTES || files.length > MAX_FILES) throw new Error('too much for a plain ZIP');
  }
  const listBytes = Buffer.concat(list);
  const whole = Buffer.concat([...parts, listBytes, endOf(files.length, listBytes.length, offset)]);
  return new Uint8Array(whole.buffer, whole.byteOffset, whole.byteLength);
}

/** APPNOTE.TXT 4.3.7: what the head of a file and its line in the list have in common. */
function factsOf(name: string, content: Uint8Array): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(FACTS.version, 0);
  facts.writeUInt16LE(FACTS.flags, 2);
  facts.writeUInt16LE(FACTS.stored, 4);
  facts.writeUInt16LE(FACTS.time, 6);
  facts.writeUInt16LE(FACTS.date, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

/** APPNOTE.TXT 4.3.16: how many files, and where their list is. */
function endOf(count: number, listLength: number, listOffset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(listLength, 12);
  end.writeUInt32LE(listOffset, 16);
  return end;
}
