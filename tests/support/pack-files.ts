import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createSealingKey, type SealingKey } from '#services/keys/sealing-key.ts';
import { signPack } from '#services/packs/signed-pack.ts';
import { sampleDirectiveJson } from './sample-directive.ts';

/** The published example of a pack. */
export const EXAMPLE_PACK = path.resolve(
  import.meta.dirname,
  '../../docs/examples/vi-du-tet-nguyen-dan-2027.directive.json',
);

/** The bytes of the published example. */
export async function examplePackBytes(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(EXAMPLE_PACK));
}

/** A value as the bytes of a JSON file. */
export function jsonBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(JSON.stringify(value, null, 2)));
}

/** A made-up pack in which the first criterion differs as told. */
export function packWithCriterion(changes: Readonly<Record<string, unknown>>) {
  const pack = sampleDirectiveJson();
  const items = pack.items.map((item, itemIndex) => ({
    ...item,
    criteria: item.criteria.map((criterion, index) =>
      itemIndex === 0 && index === 0 ? { ...criterion, ...changes } : criterion,
    ),
  }));
  return { ...pack, items };
}

/** The key of a made-up sender of packs. */
export function packKey(unitName = 'Phòng mẫu thuộc Sở mẫu'): Promise<SealingKey> {
  return createSealingKey({ unitName, unitCode: '', now: new Date('2026-11-22T00:00:00Z') });
}

/** The bytes of a signed pack file. */
export async function signedPackBytes(pack: Uint8Array, key: SealingKey): Promise<Uint8Array<ArrayBuffer>> {
  return Uint8Array.from(Buffer.from(await signPack(pack, key)));
}
