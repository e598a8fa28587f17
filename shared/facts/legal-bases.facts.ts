import { z } from 'zod';
import { localDate } from '../base/dates.ts';
import { lineOfText } from '../base/text-schemas.ts';
import { builtInTable, factTableSchema } from './fact-table.ts';
import file from './tables/legal-bases.facts.json' with { type: 'json' };

const shape = {
  /** `86/2015/QH13`: how the document is told from all others. */
  number: z.string().regex(/^\d{1,4}\/\d{4}\/\p{L}[\p{L}\d-]*$/u),
  /** Name and date, as Nghị định 30/2020/NĐ-CP wants laws cited. */
  name: lineOfText(200).min(1),
  /** First and last day of its force. */
  inForceFrom: localDate,
  inForceUntil: localDate.optional(),
  /** What is known of its end, or must be known of its content. */
  note: lineOfText(200).optional(),
};

/** The schema of the file of this table. */
export const tableSchema = factTableSchema('legal-bases', shape);

/** Legal documents that packs and documents rest on. */
export const facts = builtInTable(tableSchema, file);
