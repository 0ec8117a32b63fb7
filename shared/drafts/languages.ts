/** Languages the drafts are written in; each has a file of texts in `languages/`. */
export const draftLanguages = ["en", "es", "de", "fr", "pt", "hi"] as const;
export type DraftLanguage = (typeof draftLanguages)[number];

/** The language of a browser's locale (BCP 47), English where there are no texts in it. */
export function languageOf(locale: string): DraftLanguage {
  const spoken = locale.toLowerCase().split(/[-_]/)[0];
  return draftLanguages.find((language) => language === spoken) ?? "en";
}
