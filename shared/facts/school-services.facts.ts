import { z } from 'zod';
import { lineOfText } from '../base/text-schemas.ts';
import { builtInTable, factTableSchema } from './fact-table.ts';
import file from './tables/school-services.facts.json' with { type: 'json' };

const shape = {
  /** The domain; names below it count too. */
  domain: lineOfText(80).min(3),
  /**
   * `login`: where teachers, pupils and parents log in. `payment`: gateways for fees. `push`: sends notices to browsers.
   * `chat`: talks with visitors.
   */
  kind: z.enum(['login', 'payment', 'push', 'chat']),
};

/** The schema of the file of this table. */
export const tableSchema = factTableSchema('school-services', shape);

/** What a service does for a school's site. */
export type ServiceKind = z.output<typeof shape.kind>;

/** Services of others that a school's site hands its visitors to: to do so is nothing to fear. */
export const facts = builtInTable(tableSchema, file);
