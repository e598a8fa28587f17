import { crc32, deflateRawSync } from 'node:zlib';

/** A file for a ZIP of the tests; the list at the end says what `claims` says, whatever is true. */
export interface SmallZipFile {
  /** UTF-8, without the mark for it, as macOS writes names. */
  readonly name: string | Uint8Array;
  readonly content: Uint8Array;
  readonly claims?: Partial<{
    readonly flags: number;
    readonly method: number;
    readonly crc: number;
    readonly size: number;
  }>;
}

/** A ZIP file with the given files, deflated. */
export function smallZip(files: readonly SmallZipFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims = {} } of files) {
    const nameBytes = Buffer.from(name);
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(claims.flags ?? 0, 2);
    facts.writeUInt16LE(claims.method ?? 8, 4);
    facts.writeUInt32LE(claims.crc ?? crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims.size ?? content.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, nameBytes, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), facts, place, nameBytes]));
    parts.push(local);
    offset += local.length;
  }
  const listBytes = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listBytes.length, 8);
  end.writeUInt32LE(offset, 12);
  return Uint8Array.from(Buffer.concat([...parts, listBytes, Buffer.from('PK\u0005\u0006'), end]));
}
