import { z } from 'zod';

type Schema = z.core.$ZodType;
type Check = (value: unknown) => boolean;

/**
 * A quick check made of a schema: `true` says that the schema takes a value of JSON and gives it back just as it stands,
 * nothing cleaned, added or left out. `false` says nothing: the schema itself has to be asked then. The schema stays the
 * only place in which a rule is written down; kinds of schemas that are not known here are never sure.
 */
export function takesAsWritten<Asked extends Schema>(
  schema: Asked,
): (value: unknown) => value is z.core.output<Asked> {
  const takes = quickCheck(schema);
  return (value): value is z.core.output<Asked> => takes(value);
}

function quickCheck(schema: Schema): Check {
  const checks = checksOf(schema);
  const isOfType = typeCheck(schema);
  if (checks.length === 0) return isOfType;
  const passes = passesAll(checks);
  return (value) => isOfType(value) && passes(value);
}

const isText: Check = (value) => typeof value === 'string';

function typeCheck(schema: Schema): Check {
  if (schema instanceof z.core.$ZodArray) return listOf(schema._zod.def.element);
  if (schema instanceof z.core.$ZodObject) return objectOf(schema._zod.def.shape);
  if (schema instanceof z.core.$ZodRecord)
    return recordOf(schema._zod.def.keyType, schema._zod.def.valueType);
  if (schema instanceof z.core.$ZodNullable) return nullOr(schema._zod.def.innerType);
  // what is said of a missing value is of no matter here: JSON has none
  const isWrapper =
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodPrefault;
  if (isWrapper) return quickCheck(schema._zod.def.innerType);
  return isPlainUnion(schema) ? anyOf(schema._zod.def.options) : simpleCheck(schema);
}

function simpleCheck(schema: Schema): Check {
  if (schema instanceof z.core.$ZodLiteral) return oneOf(schema._zod.def.values);
  if (schema instanceof z.core.$ZodEnum) return oneOf(Object.values(schema._zod.def.entries).filter(isText));
  if (schema instanceof z.core.$ZodNull) return isNull;
  if (schema instanceof z.core.$ZodString) return unlessCoerced(schema._zod.def, isText);
  if (schema instanceof z.core.$ZodNumber) return unlessCoerced(schema._zod.def, Number.isFinite);
  if (schema instanceof z.core.$ZodBoolean) return unlessCoerced(schema._zod.def, isBoolean);
  return never;
}

function unlessCoerced({ coerce }: { readonly coerce?: boolean | undefined }, check: Check): Check {
  return coerce === true ? never : check;
}

function never(): boolean {
  return false;
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isNull(value: unknown): boolean {
  return value === null;
}

function oneOf(allowed: readonly unknown[]): Check {
  const values = new Set(allowed);
  return (value) => values.has(value);
}

function listOf(element: Schema): Check {
  const takes = quickCheck(element);
  return (value) => Array.isArray(value) && value.every(takes);
}

function nullOr(inner: Schema): Check {
  const takes = quickCheck(inner);
  return (value) => value === null || takes(value);
}

/** Exactly the members of the shape; only those may be missing in whose place the schema puts nothing. */
function objectOf(shape: Readonly<Record<string, Schema>>): Check {
  const members = new Map(
    Object.entries(shape).map(([key, schema]) => [
      key,
      { takes: quickCheck(schema), counts: isLeftOut(schema) ? 0 : 1 },
    ]),
  );
  const needed = [...members.values()].reduce((sum, { counts }) => sum + counts, 0);
  return (value) => {
    if (!isRecord(value)) return false;
    let met = 0;
    // what JSON gives has no members but its own
    for (const key in value) {
      const member = members.get(key);
      if (member?.takes(value[key]) !== true) return false;
      met += member.counts;
    }
    return met === needed;
  };
}

function isLeftOut(schema: Schema | undefined): boolean {
  const isOptional = schema instanceof z.core.$ZodOptional && !(schema instanceof z.core.$ZodExactOptional);
  return isOptional && schema._zod.def.innerType._zod.optin === undefined;
}

function recordOf(keyType: Schema, valueType: Schema): Check {
  if (!(keyType instanceof z.core.$ZodString)) return never;
  const [takesKey, takesMember] = [quickCheck(keyType), quickCheck(valueType)];
  return (value) =>
    isRecord(value) && Object.keys(value).every((key) => takesKey(key) && takesMember(value[key]));
}

function isPlainUnion(schema: Schema): schema is z.core.$ZodUnion {
  return (
    schema instanceof z.core.$ZodUnion &&
    !(schema instanceof z.core.$ZodXor) &&
    !(schema instanceof z.core.$ZodDiscriminatedUnion)
  );
}

/**
 * A union gives what its first option gives that takes the value: an option may be passed over only if its `false` does
 * say something.
 */
function anyOf(options: readonly Schema[]): Check {
  const doubtful = options.findIndex((option) => !isExact(option));
  const certain = doubtful === -1 ? options : options.slice(0, doubtful + 1);
  const checks = certain.map(quickCheck);
  return (value) => checks.some((takes) => takes(value));
}

/** Whether the quick check of a schema is the whole of it: nothing is cleaned, filled in, or unknown here. */
function isExact(schema: Schema): boolean {
  if (checksOf(schema).some(({ _zod }) => _zod.def.check === 'overwrite')) return false;
  if (schema instanceof z.core.$ZodArray) return isExact(schema._zod.def.element);
  if (schema instanceof z.core.$ZodNullable) return isExact(schema._zod.def.innerType);
  if (schema instanceof z.core.$ZodObject) {
    const { catchall, shape } = schema._zod.def;
    return catchall instanceof z.core.$ZodNever && Object.values(shape).every(isExact);
  }
  return (
    schema instanceof z.core.$ZodString ||
    schema instanceof z.core.$ZodNumber ||
    schema instanceof z.core.$ZodBoolean ||
    schema instanceof z.core.$ZodNull ||
    schema instanceof z.core.$ZodLiteral ||
    schema instanceof z.core.$ZodEnum
  );
}

type ValueCheck = z.core.$ZodCheck<unknown>;

/** What zod asks of a value beyond its type, in zod's order. */
function checksOf(schema: Schema): readonly ValueCheck[] {
  const checks = schema._zod.def.checks ?? [];
  return (schema instanceof z.core.$ZodCheck ? [schema, ...checks] : checks).filter(isValueCheck);
}

/** Which types of values a check is for is known to its schema only; those it is asked about have been looked at. */
function isValueCheck(check: z.core.$ZodCheck): check is ValueCheck {
  return '_zod' in check;
}

/** Checks are asked about thousands of values of a report: what they are asked in is made anew only after a fault. */
function passesAll(checks: readonly ValueCheck[]): Check {
  let payload: z.core.ParsePayload = { value: null, issues: [] };
  const passes = ({ _zod }: ValueCheck, value: unknown): boolean => {
    if (_zod.def.when !== undefined && !_zod.def.when(payload)) return true;
    const pending = _zod.check(payload);
    if (pending instanceof Promise || payload.issues.length > 0) return false;
    return payload.value === value || isSameList(payload.value, value);
  };
  return (value) => {
    payload.value = value;
    for (const check of checks) {
      if (passes(check, value)) continue;
      payload = { value: null, issues: [] };
      return false;
    }
    return true;
  };
}

function isSameList(one: unknown, other: unknown): boolean {
  return (
    Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((item, index) => item === other[index])
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
