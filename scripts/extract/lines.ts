import { extname } from "node:path";
import { readContactTable } from "#shared/interchange/contact-tables";
import { textOfFile } from "#shared/interchange/file-text";
import { readVcards } from "#shared/interchange/vcards";
import type { Draft, IntroductionDraft, Page } from "../../extension/capture/page.ts";
import { readCards } from "./cards.ts";
import { readMessages } from "./mails.ts";
import { readPage } from "./pages.ts";

export interface Options {
  url: string;
  self: string;
  read: () => Uint8Array;
}

export interface Line {
  file: string;
  url: string;
  kind: Page["kind"];
  people: ReturnType<typeof personFrom>[];
  introduction: IntroductionDraft | null;
  ms: number;
}

/** One line of output for one file; what breaks in a file is told on its line. */
export async function lineFor(
  file: string,
  options: Options,
): Promise<Line | { file: string; error: string }> {
  try {
    const { page, ms } = await readFile(file, options);
    return {
      file,
      url: page.url,
      kind: page.kind,
      people: page.people.map(personFrom),
      introduction: page.introduction,
      ms,
    };
  } catch (error) {
    return { file, error: error instanceof Error ? error.message : String(error) };
  }
}

async function readFile(file: string, options: Options): Promise<{ page: Page; ms: number }> {
  const bytes = options.read();
  switch (extname(file).toLowerCase()) {
    case ".html":
    case ".htm":
    case ".xhtml":
      return readPage(textOfFile(bytes), options.url, options.self);
    case ".vcf":
      return readCards(readVcards(textOfFile(bytes)), "vcard");
    case ".csv":
      return readCards(readContactTable(textOfFile(bytes)), "csv");
    case ".eml":
    case ".mbox":
      return readMessages(bytes, options.self, "mail");
    case ".txt":
      return readMessages(bytes, options.self, "text");
    default:
      throw new Error(`cannot read ${extname(file) || "a file without an ending"}`);
  }
}

function personFrom(draft: Draft) {
  const { fullName, givenName, familyName, jobTitle, organization, location } = draft;
  const single = { fullName, givenName, familyName, jobTitle, organization, location };
  const lists = { emails: draft.emails, phones: draft.phones, links: draft.links };
  const sources: Record<string, string> = {};
  for (const [name, field] of Object.entries(single)) if (field) sources[name] = field.source;
  for (const [name, fields] of Object.entries(lists))
    if (fields[0]) sources[name] = fields[0].source;
  return {
    fullName: fullName?.value ?? null,
    givenName: givenName?.value ?? null,
    familyName: familyName?.value ?? null,
    jobTitle: jobTitle?.value ?? null,
    organization: organization?.value ?? null,
    location: location?.value ?? null,
    emails: draft.emails.map((each) => each.value),
    phones: draft.phones.map((each) => each.value),
    links: draft.links.map((each) => each.value),
    sources,
  };
}
