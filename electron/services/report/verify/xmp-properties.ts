import { SaxesParser } from 'saxes';

/** Each property of an XMP packet as its path of names and its value, sorted; which of RDF's forms was written is not seen. */
export type XmpProperties = readonly (readonly [path: string, value: string])[];

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const META = 'adobe:ns:meta/';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
/** What only frames the properties. */
const FRAME = new Set([`${RDF}RDF`, `${RDF}Description`, `${META}xmpmeta`]);
const FRAME_ATTRIBUTES = new Set([`${RDF}about`, `${RDF}parseType`, `${META}xmptk`]);

/** Reads an XMP packet (ISO 16684-1); `null` when it is no well-formed XML. Entities are not expanded. */
export function readXmp(text: string): XmpProperties | null {
  const properties: (readonly [string, string])[] = [];
  const path: string[] = [];
  let value = '';
  const faults: string[] = [];
  const add = (names: readonly string[], content: string) => {
    if (content.trim() !== '') properties.push([names.join(' '), content.trim()]);
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => {
    faults.push(message);
  });
  parser.on('doctype', () => {
    faults.push('a document type');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    add(path, value);
    value = '';
    if (!FRAME.has(uri + local)) path.push(uri + local);
    for (const attribute of Object.values(attributes)) {
      const name = attribute.uri + attribute.local;
      if (attribute.uri !== XMLNS && !FRAME_ATTRIBUTES.has(name)) add([...path, name], attribute.value);
    }
  });
  parser.on('text', (piece) => {
    value += piece;
  });
  parser.on('cdata', (piece) => {
    value += piece;
  });
  parser.on('closetag', ({ uri, local }) => {
    add(path, value);
    value = '';
    if (!FRAME.has(uri + local)) path.pop();
  });
  parser.write(text.replace(/^\uFEFF/u, '')).close();
  if (faults.length > 0) return null;
  return properties.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}
