import * as z from "zod";
import { type DraftTexts, draftKinds } from "#shared/drafts/draft";
import { type DraftLanguage, draftLanguages } from "#shared/drafts/languages";
import { line, prose, record } from "#shared/record";

/** A person's own words for one kind of draft in one language, with slots as `fill` reads them. */
export const Template = record({
  kind: z.enum(draftKinds),
  language: z.enum(draftLanguages),
  subject: line(300).default(""),
  text: prose(4000),
});
export type Template = z.output<typeof Template>;

/** The person's own words for one kind in one language; of two the newer. */
export function templateOf(
  templates: Iterable<Template>,
  kind: Template["kind"],
  language: DraftLanguage,
): Template | undefined {
  return [...templates]
    .filter((template) => template.kind === kind && template.language === language)
    .toSorted((a, b) => a.createdAt - b.createdAt)
    .at(-1);
}

/** Our texts with the person's own in their place; of two for one kind the newer one counts. */
export function withTemplates(
  texts: DraftTexts,
  language: DraftLanguage,
  templates: Iterable<Template>,
): DraftTexts {
  const own = [...templates]
    .filter((template) => template.language === language)
    .toSorted((a, b) => a.createdAt - b.createdAt)
    .map(({ kind, subject, text }) => [kind, { subject, text }]);
  return { ...texts, ...Object.fromEntries(own) };
}
