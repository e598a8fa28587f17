import { z } from 'zod';
import { localDate } from '../base/dates.ts';
import { kebabId, lineOfText, multilineText, nameText } from '../base/text-schemas.ts';
import { deadlineShape } from '../facts/reporting-deadline.ts';
import { ANSWER_VALUES } from './answer-values.ts';
import { fingerprintText } from '../keys/unit-keys.ts';
import { choiceOptionsOf } from '../questions/choice-options.ts';
import { findQuestionKind } from '../questions/registry.ts';

const sentence = lineOfText(400).min(1);

/** An X.509 certificate (DER) in base64; written as a pattern, which the published schema can say. */
const base64Certificate = z
  .string()
  .regex(/^[A-Za-z0-9+/]+={0,2}$/u)
  .min(200)
  .max(4_096);

/**
 * A follow-up field of a criterion. `kind` names a question kind; settings of that kind stand beside it. The field is
 * asked for when the answer is one of `when`.
 */
const fieldSchema = z
  .looseObject({
    id: kebabId,
    kind: kebabId,
    label: sentence,
    hint: lineOfText(300).optional(),
    when: z.array(z.enum(ANSWER_VALUES)).min(1).default(['done', 'in-progress']),
  })
  .superRefine((field, context) => {
    const settings = findQuestionKind(field.kind).settingsSchema.safeParse(field);
    for (const { path, message } of settings.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path, message });
    }
  });

/** A follow-up field of a criterion. */
export type Field = z.output<typeof fieldSchema>;

/** What this version of the app can work out for a criterion: from its own records, from its checks of websites. */
export const AUTO_SOURCES = ['records', 'site-check'] as const;

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** One thing to be done, in the words of the app; the directive's own sentences are not repeated. */
export const criterionSchema = z
  .strictObject({
    /** `<item>.<number>`, such as `1.2`. */
    id: z.string().regex(/^[1-9]\.[1-9][0-9]?$/u),
    title: lineOfText(120).min(1),
    /** The question that the five answers reply to, one sentence. */
    question: sentence,
    /** Why it matters: one to four sentences. */
    why: z.array(sentence).min(1).max(4),
    /** How to do it: one to eight steps. */
    how: z.array(sentence).min(1).max(8),
    /** Which part of the directive asks for it, paraphrased. */
    source: sentence,
    /** What a reader would accept as proof. */
    evidenceHint: sentence,
    fields: z.array(fieldSchema).max(12).default([]),
    /** Record tables that belong to the criterion, by record kind. */
    records: z.array(kebabId).max(4).default([]),
    /** Ready-made documents that help with the criterion, by document kind. */
    documents: z.array(kebabId).max(4).default([]),
    /** One of `AUTO_SOURCES`; without one that this version knows, the user answers unaided. */
    auto: kebabId.optional(),
    /** The types of unit that are asked, by their ids; everybody where it is left out. */
    for: z.array(kebabId).min(1).max(40).optional(),
    /**
     * How the app works out an answer of its own: the id of a proposal rule, and settings of that rule beside it. A
     * version of the app that does not know the rule proposes nothing.
     */
    proposal: z.looseObject({ rule: kebabId }).optional(),
  })
  .superRefine(({ fields, records }, context) => {
    for (const id of repeated(fields.map((field) => field.id))) {
      context.addIssue({ code: 'custom', path: ['fields'], message: `Mã “${id}” dùng hai lần.` });
    }
    for (const id of repeated(records)) {
      context.addIssue({ code: 'custom', path: ['records'], message: `Bảng “${id}” ghi hai lần.` });
    }
    for (const [index, field] of fields.entries()) {
      for (const { declaresEmpty } of choiceOptionsOf(field)) {
        if (declaresEmpty === undefined || records.includes(declaresEmpty)) continue;
        context.addIssue({
          code: 'custom',
          path: ['fields', index, 'options'],
          message: `Lựa chọn nói đến bảng “${declaresEmpty}”, tiêu chí không có bảng này.`,
        });
      }
    }
  });

/** One criterion of a directive. */
export type Criterion = z.output<typeof criterionSchema>;

const itemSchema = z.strictObject({
  id: z.string().regex(/^[1-9]$/u),
  title: lineOfText(120).min(1),
  /** For the rail, at most 32 characters. */
  shortTitle: lineOfText(32).min(1),
  summary: sentence,
  criteria: z.array(criterionSchema).min(1).max(30),
});

/** One item of a directive: a heading with its criteria. */
export type Item = z.output<typeof itemSchema>;

const contactSchema = z.strictObject({
  organisation: nameText.min(1),
  person: nameText.default(''),
  phone: lineOfText(40).default(''),
  /** Where the entry comes from and how far it can be trusted: `theo công văn 2024, cần xác nhận lại`. */
  note: nameText.min(1),
  /** Not named in the letter: what a unit should have beside it. */
  isSuggested: z.boolean().default(false),
});

const eventSchema = z
  .strictObject({
    name: nameText.min(1),
    /** `null` where the letter gives no dates: the period of duty is then that of the roster. */
    startsOn: localDate.nullable(),
    endsOn: localDate.nullable(),
    note: multilineText(400).default(''),
    /** Whether units run the pack again and again, on days of their own choice; then it has no days itself. */
    isRepeated: z.boolean().optional(),
    /** How sentences go on: `trong đợt tự kiểm thường kỳ`; `trong thời gian <name>` when left out. */
    occasion: nameText.min(1).optional(),
  })
  .superRefine(({ startsOn, endsOn, isRepeated }, context) => {
    if (isRepeated === true && (startsOn !== null || endsOn !== null)) {
      const message = 'Bộ tiêu chí dùng nhiều đợt thì để trống ngày, đơn vị tự chọn.';
      context.addIssue({ code: 'custom', path: ['startsOn'], message });
    }
    if (startsOn === null || endsOn === null || startsOn <= endsOn) return;
    context.addIssue({ code: 'custom', path: ['endsOn'], message: 'Ngày kết thúc trước ngày bắt đầu.' });
  });

const letterSchema = z.strictObject({
  issuer: nameText.min(1),
  /** `null` where the source leaves it blank. */
  number: lineOfText(60).nullable(),
  date: localDate.nullable(),
  year: z.int().min(2020).max(2100),
  subject: nameText.min(1),
  /** The document of another body on which the letter rests, as far as the letter says; part of a sentence. */
  basis: nameText.min(1).optional(),
});

/** The letter on which a campaign rests. */
export type Letter = z.output<typeof letterSchema>;

/** A law on which a decision of the unit may rest, cited as Nghị định 30/2020/NĐ-CP wants it: by name and date. */
const legalBasisSchema = z.strictObject({ name: nameText.min(1), inForceFrom: localDate });

/**
 * A directive pack: everything about one campaign that goes stale. One file `<id>.directive.json` in this folder is
 * one campaign; nothing of it stands in code.
 */
export const directiveSchema = z
  .strictObject({
    format: z.literal('tu-kiem-attt/directive'),
    schemaVersion: z.literal(1),
    id: kebabId,
    title: nameText.min(1),
    /** For file names, ASCII, at most 24 characters. */
    fileTag: kebabId.max(24),
    event: eventSchema,
    /** `null` where nobody has asked for it: a unit checks of its own accord. */
    letter: letterSchema.nullable(),
    /** `Kính gửi` of the report. */
    addressees: z.array(nameText.min(1)).min(1).max(6),
    /** `Nơi nhận` of the report, before `Lưu: VT`. */
    distribution: z.array(nameText.min(1)).min(1).max(8),
    contacts: z.array(contactSchema).max(20),
    warningChannels: z
      .array(z.strictObject({ name: nameText.min(1), address: lineOfText(120).min(1) }))
      .max(20),
    /** How the field is called in what is written for the campaign: `an ninh mạng`; the older term when left out. */
    securityTerm: lineOfText(60).min(1).optional(),
    /** Laws for the decisions that the app drafts; the one in force on the day of the decision is cited. */
    legalBases: z.array(legalBasisSchema).max(10).optional(),
    /** By when what is to be reported, by whom and to whom; as the law was when the letter was written. */
    reportingDeadlines: z.array(z.strictObject(deadlineShape)).min(1).max(12).optional(),
    /** The older form of it, one sentence; read where the list above is missing. */
    incidentReporting: z
      .strictObject({
        source: nameText.min(1),
        rule: sentence,
        /** The last day in figures, for the hint beside each incident. */
        withinDays: z.int().min(1).max(60).optional(),
      })
      .optional(),
    /**
     * Who receives the reports and may answer them with receipts: names and codes of keys; counts in a signed file only.
     * With a certificate (X.509, DER in base64, P-256, signed by its own key) reports may be encrypted for the desk.
     */
    receivingDesks: z
      .array(
        z.strictObject({
          name: nameText.min(1),
          fingerprint: fingerprintText,
          encryptionCertificate: base64Certificate.optional(),
        }),
      )
      .min(1)
      .max(16)
      .optional(),
    items: z.array(itemSchema).min(1).max(9),
  })
  .superRefine(({ items }, context) => {
    const misnumbered = items.findIndex(({ id }, index) => id !== String(index + 1));
    if (misnumbered !== -1) {
      const message = `Các mục phải mang số 1, 2, 3… theo thứ tự. Ở đây cần số ${String(misnumbered + 1)}.`;
      context.addIssue({ code: 'custom', path: ['items', misnumbered, 'id'], message });
    }
    for (const id of repeated(items.flatMap(({ criteria }) => criteria.map((criterion) => criterion.id)))) {
      context.addIssue({ code: 'custom', path: ['items'], message: `Tiêu chí ${id} ghi hai lần.` });
    }
    for (const [index, item] of items.entries()) {
      for (const { id } of item.criteria.filter((criterion) => !criterion.id.startsWith(`${item.id}.`))) {
        context.addIssue({
          code: 'custom',
          path: ['items', index, 'criteria'],
          message: `Tiêu chí ${id} đặt nhầm trong mục ${item.id}.`,
        });
      }
    }
  });

/** A directive pack. */
export type Directive = z.output<typeof directiveSchema>;

/** All criteria of a directive in order. */
export function allCriteria(directive: Directive): readonly Criterion[] {
  return directive.items.flatMap((item) => item.criteria);
}

/** The criterion with this id. */
export function findCriterion(directive: Directive, id: string): Criterion | undefined {
  return allCriteria(directive).find((criterion) => criterion.id === id);
}

/** The follow-up fields that an answer asks for. */
export function fieldsFor(criterion: Criterion, value: string | null): readonly Field[] {
  return criterion.fields.filter((field) => field.when.some((when) => when === value));
}
