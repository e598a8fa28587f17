import type { PackFault } from './pack-fault.ts';

/** The faults of a schema beside those of the JSON: where the JSON itself is at fault, the schema has nothing to add. */
export function beside(
  jsonFaults: readonly PackFault[],
  schemaOnes: readonly PackFault[],
): readonly PackFault[] {
  const placeOf = ({ path }: PackFault) => path.map(String).join('.');
  const said = new Set(jsonFaults.map(placeOf));
  return [...jsonFaults, ...schemaOnes.filter((fault) => !said.has(placeOf(fault)))];
}
