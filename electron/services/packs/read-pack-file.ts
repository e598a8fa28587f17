import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { type DataPack, isDataPack, readDataPack } from '#shared/packs/data-pack.ts';
import { MAX_PACK_BYTES, MAX_PACK_FILE_BYTES } from '#shared/packs/limits.ts';
import { fileFault, type PackFault } from '#shared/packs/pack-fault.ts';
import type { PackReading, PackSigner } from '#shared/packs/pack-verdict.ts';
import { shownFaults } from '#shared/packs/place-in-words.ts';
import { readDirective } from '#shared/packs/read-pack.ts';
import { parseStrictJson, type StrictJson } from '#shared/packs/strict-json.ts';
import { sha256 } from '../hashes/sha256.ts';
import { certificateFaults } from './certificate-faults.ts';
import { contentSha256 } from './pack-sha256.ts';
import { decodeText } from './decode-text.ts';
import { checkPackSignature, isSignedPack, openSignedPack } from './signed-pack.ts';

/** A pack of criteria, or newer tables of facts. */
type Content = { readonly directive: Directive } | { readonly data: DataPack };

interface SignedContent {
  readonly content: Content;
  readonly signer: PackSigner | null;
}

type Faults = readonly PackFault[];

/**
 * Reads a pack file, plain or signed: criteria, or newer tables of facts. Never throws, whatever the bytes are; size, depth
 * and number of parts are bounded. A signed pack with a signature that does not hold is unsound, also when its content is
 * in order.
 */
export async function readPackFile(bytes: Uint8Array): Promise<PackReading> {
  const read = await readFileContent(bytes);
  if (!read.ok) return { status: 'unsound', faults: [...shownFaults(read.error)] };
  const { content, signer } = read.value;
  const facts = { fileSha256: sha256(bytes), sizeBytes: bytes.length, signer };
  return 'data' in content
    ? { status: 'sound-data', pack: { ...content, packSha256: contentSha256(content.data), ...facts } }
    : { status: 'sound', pack: { ...content, packSha256: contentSha256(content.directive), ...facts } };
}

async function readFileContent(bytes: Uint8Array): Promise<Result<SignedContent, Faults>> {
  if (bytes.length > MAX_PACK_FILE_BYTES) return fail([tooLarge()]);
  const text = decodeText(bytes);
  if (!text.ok) return fail([text.error]);
  const json = parseStrictJson(text.value);
  if (!json.ok) return json;
  if (isSignedPack(json.value.value)) return readSigned(json.value.value, json.value.faults);
  if (bytes.length > MAX_PACK_BYTES) return fail([tooLarge()]);
  const content = contentOf(json.value);
  return content.ok ? ok({ content: content.value, signer: null }) : content;
}

function contentOf(json: StrictJson): Result<Content, Faults> {
  if (isDataPack(json.value)) {
    const data = readDataPack(json);
    return data.ok ? ok({ data: data.value }) : data;
  }
  const directive = readDirective(json);
  if (!directive.ok) return directive;
  const faults = certificateFaults(directive.value);
  return faults.length === 0 ? ok({ directive: directive.value }) : fail(faults);
}

async function readSigned(value: unknown, faults: Faults): Promise<Result<SignedContent, Faults>> {
  const signed = openSignedPack(value);
  if (!signed.ok || faults.length > 0) return fail([...faults, ...(signed.ok ? [] : [signed.error])]);
  const signer = await checkPackSignature(signed.value);
  const content = readBytes(signed.value.pack);
  if (signer.ok && content.ok) return ok({ content: content.value, signer: signer.value });
  return fail([...(signer.ok ? [] : [signer.error]), ...(content.ok ? [] : content.error)]);
}

function readBytes(bytes: Uint8Array): Result<Content, Faults> {
  const text = decodeText(bytes);
  if (!text.ok) return fail([text.error]);
  const json = parseStrictJson(text.value);
  return json.ok ? contentOf(json.value) : json;
}

function tooLarge(): PackFault {
  return fileFault(
    'file_too_large',
    'Tệp lớn hơn mức cho phép của một bộ tiêu chí hay tệp dữ liệu (512 KB).',
  );
}
