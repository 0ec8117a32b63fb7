import type { DraftFacts } from "#shared/drafts/draft";

/** Made-up facts for the preview. */
export const exampleFacts: DraftFacts & { person: string } = {
  me: "Amina Example",
  person: "Robin Sample",
  role: "Engineer",
  organization: "Example Labs",
  mentor: "Lena Muster",
  mentee: "Amina Example",
  howMet: "at a fair",
  purpose: "work in grid storage",
  blurb: "I study engineering and would like to work on storage.",
  introducedOn: "2026-03-02",
  writtenOn: "2026-03-04",
  metOn: "2026-03-12",
  noticeLink: "https://example.org/kept/…",
};
