import type { DraftKind } from "#shared/drafts/draft";
import type { DraftLanguage } from "#shared/drafts/languages";

/** Each in itself, so that everybody finds their own. */
export const languageWords: Record<DraftLanguage, string> = {
  en: "English",
  es: "Español",
  de: "Deutsch",
  fr: "Français",
  pt: "Português",
  hi: "हिन्दी",
};

export const draftWords: Record<DraftKind, string> = {
  first_message: "First message",
  chase: "Asking once more",
  second_chase: "Asking a last time",
  schedule: "Finding a time",
  thank: "Thanks",
  tell_result: "Result for the mentor",
  keep_in_touch: "Keeping in touch",
  request: "Request to a mentor",
  blurb: "Words to forward",
  ask_contact: "Asking the contact first",
  introduce: "Introducing the two",
};
