const DECLARED = /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})/iu;
const IN_HEADER = /charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/iu;
const SNIFFED_BYTES = 4_096;

/** HTML as text, with the name of the encoding that was used. */
export interface DecodedHtml {
  readonly html: string;
  readonly charset: string;
}

/**
 * Decodes HTML as browsers do: byte order mark, `content-type` header, `<meta charset>`; without any, UTF-8 when it is
 * that, else Vietnamese Windows. TCVN and VNI have no name on the web and come out as written.
 */
export function decodeHtml(bytes: Uint8Array, contentType: string): DecodedHtml {
  const label = byMark(bytes) ?? IN_HEADER.exec(contentType)?.[1];
  const decoder = label === undefined ? declaredDecoder(bytes) : decoderFor(label);
  if (decoder?.encoding === 'utf-8') return { html: utf8(bytes), charset: 'utf-8' };
  if (decoder !== null) return { html: decoder.decode(bytes), charset: decoder.encoding };
  const html = utf8(bytes);
  if (!looksBroken(html)) return { html, charset: 'utf-8' };
  return { html: new TextDecoder('windows-1258').decode(bytes), charset: 'windows-1258' };
}

/** Text that is no page (lists, `robots.txt`): by its byte order mark, else UTF-16 where every second byte is zero, else UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(byMark(bytes) ?? byZeros(bytes) ?? 'utf-8').decode(bytes);
}

/** Latin letters in UTF-16 have a zero beside each of them. */
function byZeros(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4) return undefined;
  if (bytes[0] === 0 && bytes[2] === 0 && bytes[1] !== 0) return 'utf-16be';
  return bytes[1] === 0 && bytes[3] === 0 && bytes[0] !== 0 ? 'utf-16le' : undefined;
}

/** Node's own decoder is several times faster than `TextDecoder`. */
function utf8(bytes: Uint8Array): string {
  const start = byMark(bytes) === 'utf-8' ? 3 : 0;
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start).toString('utf8');
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** By the document's own word. One that could be read as far as there is not UTF-16, by whichever of its names. */
function declaredDecoder(bytes: Uint8Array): TextDecoder | null {
  const label = DECLARED.exec(Buffer.from(bytes.subarray(0, SNIFFED_BYTES)).toString('latin1'))?.[1];
  const decoder = label === undefined ? null : decoderFor(label);
  return decoder?.encoding.startsWith('utf-16') === true ? new TextDecoder('utf-8') : decoder;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** More than a stray byte that is no UTF-8. */
function looksBroken(html: string): boolean {
  let count = 0;
  for (
    let place = html.indexOf('\uFFFD');
    place !== -1 && count < 4;
    place = html.indexOf('\uFFFD', place + 1)
  ) {
    count += 1;
  }
  return count >= 4;
}
