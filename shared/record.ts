import * as z from "zod";

/** UUIDv7 (RFC 9562 §5.7), made on the device that made the record. */
export const RecordId = z.uuidv7();

/** The account's id as the sign-in service gives it. */
export const UserId = z.string().min(1).max(64);

/** Epoch milliseconds. */
export const Instant = z.int().min(0).max(8.64e15);

/** Calendar day, `YYYY-MM-DD`, in the time zone of the person it concerns. */
export const Day = z.iso.date();

/** An address a person can be sent to; `javascript:` and the like never become a link. */
export const Link = z
  .string()
  .max(2048)
  .refine((address) => /^(https?:\/\/|mailto:|tel:)/i.test(address), "not_a_link");

export const EmailAddress = z
  .string()
  .max(254)
  .regex(/^[^\s@<>]+@[^\s@<>]+$/u);

/** One line of text: trimmed, no control characters. */
export const line = (limit: number) =>
  z
    .string()
    .max(limit)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .refine((text) => !/[\u0000-\u001f\u007f]/.test(text), "control_characters");

/** Several lines of text. */
export const prose = (limit: number) => z.string().max(limit);

export const optionalLine = (limit: number) => line(limit).nullable().default(null);
export const optionalDay = Day.nullable().default(null);

/** What every record has; fields of newer clients are kept, though the types do not know them. */
export function record<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = z.object({ id: RecordId, createdAt: Instant, createdBy: UserId, ...shape });
  return known.loose() as unknown as typeof known;
}
