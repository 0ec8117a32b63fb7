import { mailAddress, phoneNumber } from "./capture/addresses.ts";
import { hasNameShape, withoutTitles } from "./capture/names.ts";
import { plain } from "./capture/text.ts";
import { blankForm, type FormField, type PersonForm } from "./person-form.ts";

/**
 * The person a selection is about, such as a signature or an address block: the first line that
 * looks like a name, with the addresses and numbers around it. Undefined where there is none of it.
 */
export function selectedPerson(text: string): PersonForm | undefined {
  const lines = text
    .slice(0, 2000)
    .split(/[\r\n]+/)
    .map((line) => plain(line, 300))
    .filter((line) => line !== "");
  const name = lines.map(withoutTitles).find(hasNameShape);
  const pieces = lines.flatMap((line) => line.split(/[\s<>()[\],;|]+/));
  const emails = distinct(pieces.map(mailAddress));
  const phones = distinct(
    lines.map((line) => phoneNumber(line.replace(/^[\p{L}. ]{1,12}:\s*/u, ""))),
  );
  if (name === undefined && emails.length + phones.length === 0) return undefined;
  return {
    ...blankForm(""),
    ...(name !== undefined && { fullName: selected(name) }),
    emails: emails.slice(0, 5).map(selected),
    phones: phones.slice(0, 5).map(selected),
    links: distinct(pieces.filter((piece) => /^https?:\/\/[^\s]+\.[^\s]+/.test(piece)))
      .slice(0, 5)
      .map(selected),
  };
}

function selected(value: string): FormField {
  return { value, source: "selection" };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== "");
}
