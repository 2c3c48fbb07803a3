import { inVietnamese, type Place } from './messages';

/** How the form names the field at this path of an entry. */
export type NameField = (path: readonly string[]) => string;

interface FieldRefusal {
  path: string[];
  message: string;
}

interface Refusal {
  message: string;
  details?: { errors?: unknown } & Record<string, unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isRefusal = (value: unknown): value is Refusal =>
  isRecord(value) &&
  typeof value.message === 'string' &&
  (value.details === undefined || isRecord(value.details));

const isFieldRefusal = (value: unknown): value is FieldRefusal =>
  isRecord(value) && typeof value.message === 'string' && Array.isArray(value.path);

/** Validators begin a message with the path, as in `methods[0].name must be defined.` */
const pathIn = (message: string): string[] => {
  const [, path = ''] = /^([\w.[\]]+) (?:must|is|cannot|field) /.exec(message) ?? [];
  return path.split(/[.[\]]+/).filter(Boolean);
};

const translateOne = (message: string, path: readonly string[], nameField: NameField) => {
  const whole = path.length > 0 ? path : pathIn(message);
  const place: Place = {
    field: whole.length > 0 ? `Trường “${nameField(whole)}”` : 'Trường này',
    name: whole.at(-1) ?? '',
  };
  return inVietnamese(message, place);
};

/** The profile page gets its refusals by the name of the field, in lists. */
const translateLists = (details: Record<string, unknown>, nameField: NameField) =>
  Object.fromEntries(
    Object.entries(details).map(([name, messages]) => [
      name,
      Array.isArray(messages) && messages.every((one) => typeof one === 'string')
        ? messages.map((one) => translateOne(one, [name], nameField))
        : messages,
    ]),
  );

const translated = (refusal: Refusal, nameField: NameField): Refusal => {
  const { message, details } = refusal;
  const fields = Array.isArray(details?.errors) ? details.errors : [];
  if (!fields.every(isFieldRefusal) || fields.length === 0) {
    return {
      ...refusal,
      message: translateOne(message, [], nameField),
      ...(details && { details: translateLists(details, nameField) }),
    };
  }
  const errors = fields.map((field) => ({
    ...field,
    message: translateOne(field.message, field.path.map(String), nameField),
  }));
  const isForeign = errors.some((error, index) => error.message !== fields[index]?.message);
  if (!isForeign) return refusal;
  // Of several Strapi only says how many there are.
  const sentences = new Set(errors.map((error) => error.message));
  return { ...refusal, message: [...sentences].join(' '), details: { ...details, errors } };
};

/** A refusal's body with Strapi's English words in Vietnamese; any other body as it is. */
export const translateBody = (body: unknown, nameField: NameField): unknown =>
  isRecord(body) && isRefusal(body.error)
    ? { ...body, error: translated(body.error, nameField) }
    : body;
