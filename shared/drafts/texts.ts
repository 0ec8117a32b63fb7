import type { DraftTexts } from "#shared/drafts/draft";
import type { DraftLanguage } from "#shared/drafts/languages";

/** The texts of one language, each a file of its own that loads when somebody writes in it. */
export async function loadTexts(language: DraftLanguage): Promise<DraftTexts> {
  const { texts } = await loaders[language]();
  return texts;
}

const loaders: Record<DraftLanguage, () => Promise<{ texts: DraftTexts }>> = {
  en: () => import("#shared/drafts/languages/en"),
  es: () => import("#shared/drafts/languages/es"),
  de: () => import("#shared/drafts/languages/de"),
  fr: () => import("#shared/drafts/languages/fr"),
  pt: () => import("#shared/drafts/languages/pt"),
  hi: () => import("#shared/drafts/languages/hi"),
};
