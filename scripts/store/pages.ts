import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { root } from "../tools.ts";
import { answers } from "./answers.ts";

/** The files of `.output/store/`: the answers to read and to copy, and the same for a program. */
export function storePages(origin: string): Map<string, string> {
  const listings = localesOf(root).map((locale) => listingIn(root, locale));
  return new Map([
    ["answers.md", answersPage(origin)],
    ["privacy.md", privacyPage(origin)],
    ["store.json", `${JSON.stringify({ origin, ...answers, listings }, null, 2)}\n`],
    ...listings.map((listing): [string, string] => [
      `listing-${listing.locale}.md`,
      `# ${listing.name}\n\n${listing.summary}\n\n${listing.description}`,
    ]),
  ]);
}

export function localesOf(folder: string): string[] {
  return readdirSync(path.join(folder, "extension/public/_locales")).toSorted();
}

const Message = z.object({ message: z.string() });
const Messages = z.object({ name: Message, description: Message });

/** Name and summary are the extension's own words; the description is written for the store. */
export function listingIn(folder: string, locale: string) {
  const messages = path.join(folder, `extension/public/_locales/${locale}/messages.json`);
  const { name, description } = Messages.parse(JSON.parse(readFileSync(messages, "utf8")));
  const words = path.join(folder, `scripts/store/listing/${locale}.md`);
  return {
    locale,
    name: name.message,
    summary: description.message,
    description: readFileSync(words, "utf8"),
  };
}

function answersPage(origin: string): string {
  const { singlePurpose, permissions, hosts, remoteCode, lintWarnings, review } = answers;
  return page("Answers for the stores", [
    ["Single purpose", singlePurpose],
    ["Why each permission", terms(Object.entries(permissions))],
    [
      "Why each host",
      terms([
        [`\`${origin}/*\``, hosts.own],
        ["optional hosts", hosts.optional],
      ]),
    ],
    ["Remote code", remoteCode],
    [
      "Data, by Chrome's categories",
      terms(answers.data.map(({ chrome, what, why }) => [chrome, `${what} ${why}`])),
    ],
    [
      "Data, by Firefox's `data_collection_permissions`",
      terms(answers.data.map(({ firefox, need, what }) => [`${firefox} (${need})`, what])),
    ],
    ["Not collected", answers.notCollected],
    ["To be ticked", list(answers.promises)],
    ["For the reviewer", list(review)],
    ["What the linter warns of", list(lintWarnings)],
  ]);
}

function privacyPage(origin: string): string {
  return page("Privacy", [
    [
      "What is read",
      "A page is read only when you press the button, a shortcut or the menu, and only what is on your screen. Nothing is kept that you did not save.",
    ],
    ["What is kept, and why", list(answers.data.map(({ what, why }) => `${what} ${why}`))],
    [
      "Where",
      `In this browser, and once you connect it, on the server you connected: ${origin}, or the address you entered.`,
    ],
    ["What is not collected", answers.notCollected],
    ["What we promise", list(answers.promises)],
    [
      "How to remove it",
      "“Disconnect…” in the options empties this browser. On the server you erase records in the dashboard.",
    ],
  ]);
}

function page(title: string, sections: readonly (readonly [string, string])[]): string {
  const parts = sections.map(([heading, text]) => `## ${heading}\n\n${text}`);
  return `${[`# ${title}`, ...parts].join("\n\n")}\n`;
}

function terms(entries: readonly (readonly [string, string])[]): string {
  return entries.map(([term, text]) => `**${term}** ${text}`).join("\n\n");
}

function list(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join("\n");
}
