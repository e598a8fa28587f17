import { lineOfText } from '../base/text-schemas.ts';
import { readFactTable } from './fact-table.ts';
import file from './tables/known-sites.facts.json' with { type: 'json' };

const shape = {
  /** The registrable domain. */
  domain: lineOfText(80).min(3),
};

/** Registrable domains to which school sites link or from which they load every day. */
export const facts = readFactTable(file, shape);
