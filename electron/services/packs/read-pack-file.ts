import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { MAX_PACK_BYTES, MAX_PACK_FILE_BYTES } from '#shared/packs/limits.ts';
import { fileFault, type PackFault } from '#shared/packs/pack-fault.ts';
import type { PackReading, PackSigner } from '#shared/packs/pack-verdict.ts';
import { shownFaults } from '#shared/packs/place-in-words.ts';
import { readPack } from '#shared/packs/read-pack.ts';
import { parseStrictJson } from '#shared/packs/strict-json.ts';
import { sha256 } from '../hashes/sha256.ts';
import { packSha256 } from './pack-sha256.ts';
import { decodeText } from './decode-text.ts';
import { checkPackSignature, isSignedPack, openSignedPack } from './signed-pack.ts';

interface Content {
  readonly directive: Directive;
  readonly signer: PackSigner | null;
}

type Faults = readonly PackFault[];

/**
 * Reads a pack file, plain or signed. Never throws, whatever the bytes are; size, depth and number of parts are bounded.
 * A signed pack with a signature that does not hold is unsound, also when its content is in order.
 */
export async function readPackFile(bytes: Uint8Array): Promise<PackReading> {
  const content = await readContent(bytes);
  if (!content.ok) return { status: 'unsound', faults: [...shownFaults(content.error)] };
  const { directive, signer } = content.value;
  return {
    status: 'sound',
    pack: {
      directive,
      packSha256: packSha256(directive),
      fileSha256: sha256(bytes),
      sizeBytes: bytes.length,
      signer,
    },
  };
}

async function readContent(bytes: Uint8Array): Promise<Result<Content, Faults>> {
  if (bytes.length > MAX_PACK_FILE_BYTES) return fail([tooLarge()]);
  const text = decodeText(bytes);
  if (!text.ok) return fail([text.error]);
  const json = parseStrictJson(text.value);
  if (!json.ok) return json;
  if (isSignedPack(json.value.value)) return readSigned(json.value.value, json.value.faults);
  if (bytes.length > MAX_PACK_BYTES) return fail([tooLarge()]);
  const directive = readPack(text.value);
  return directive.ok ? ok({ directive: directive.value, signer: null }) : directive;
}

async function readSigned(value: unknown, faults: Faults): Promise<Result<Content, Faults>> {
  const signed = openSignedPack(value);
  if (!signed.ok || faults.length > 0) return fail([...faults, ...(signed.ok ? [] : [signed.error])]);
  const signer = await checkPackSignature(signed.value);
  const text = decodeText(signed.value.pack);
  const directive = text.ok ? readPack(text.value) : fail([text.error]);
  if (signer.ok && directive.ok) return ok({ directive: directive.value, signer: signer.value });
  return fail([...(signer.ok ? [] : [signer.error]), ...(directive.ok ? [] : directive.error)]);
}

function tooLarge(): PackFault {
  return fileFault('file_too_large', 'Tệp lớn hơn mức cho phép của một bộ tiêu chí (512 KB).');
}
