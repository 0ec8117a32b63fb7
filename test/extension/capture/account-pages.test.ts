import { expect, test } from "vitest";
import { readPage } from "./read-page.ts";

function makePage(title: string, social = ""): string {
  const og = social ? `<meta property="og:title" content="${social}">` : "";
  return `<html><head><title>${title}</title>${og}</head><body><h2>Max Roe</h2><a href="mailto:max@roe.example">Max</a></body></html>`;
}

test.each([
  ["https://x.com/janedoe", "(3) Jane Doe (@janedoe) / X", "", "Jane Doe"],
  ["https://x.com/janedoe", "ジェーン🌸 (@janedoe) / X", "", "ジェーン🌸"],
  ["https://bsky.app/profile/jane.example", "Jane Doe (@jane.example) — Bluesky", "", "Jane Doe"],
  [
    "https://social.example/@jane",
    "Jane Doe (@jane@social.example) - Example Social",
    "",
    "Jane Doe",
  ],
  ["https://medium.com/@jane", "Jane Doe – Medium", "", "Jane Doe"],
  ["https://janedoe.medium.com/", "Jane Doe – Medium", "", "Jane Doe"],
  ["https://dev.to/jane", "Jane Doe - DEV Community", "", "Jane Doe"],
  ["https://about.me/janedoe", "Jane Doe - Leeds, Reader | about.me", "", "Jane Doe"],
  ["https://about.me/janedoe", "", "Jane Doe on about.me", "Jane Doe"],
  ["https://linktr.ee/janedoe", "janedoe | Linktree", "", "janedoe"],
  ["https://substack.com/@jane", "Jane Doe | Substack", "", "Jane Doe"],
  ["https://www.researchgate.net/profile/Jane-Doe-3", "Jane DOE | Reader | PhD", "", "Jane DOE"],
  [
    "https://sessionize.com/jane-doe/",
    "Jane Doe's Speaker Profile @ Sessionize",
    "Jane Doe",
    "Jane Doe",
  ],
  [
    "https://www.crunchbase.com/person/jane-doe",
    "Jane Doe - Crunchbase Person Profile",
    "",
    "Jane Doe",
  ],
  ["https://www.xing.com/profile/Jane_Doe", "Jane Doe - Dozentin - XING", "", "Jane Doe"],
  ["https://wellfound.com/u/jane-doe", "Jane Doe • Wellfound", "", "Jane Doe"],
  ["https://www.meetup.com/members/12345678/", "Jane Doe | Meetup", "", "Jane Doe"],
])("%s titled %s%s is %s", (url, title, social, name) => {
  const page = readPage(makePage(title, social), url);
  expect(page.kind).toBe("person");
  expect(page.people.map((each) => each.fullName?.value)).toEqual([name]);
  expect(page.people[0]?.emails).toEqual([]);
});

test.each([
  ["https://x.com/janedoe", "Max Roe (@maxroe) / X"],
  ["https://x.com/janedoe", "X"],
  ["https://x.com/home", "Home / X"],
  ["https://medium.com/@jane/on-rows-1a2b3c", "Machine Rows – Medium"],
  ["https://bsky.app/profile/jane.example/post/3k", "Jane Doe (@jane.example) — Bluesky"],
  ["https://x.com.evil.example/janedoe", "Jane Doe - X"],
])("%s titled %s is nobody's account", (url, title) => {
  const html = `<html><head><title>${title}</title></head><body><p>A line of text.</p></body></html>`;
  expect(readPage(html, url)).toMatchObject({ kind: "none", people: [] });
});

test("an organisation that says so is no person on its account's page", () => {
  const page = readPage(
    '<html><head><title>Acme Rows (@acme) / X</title><script type="application/ld+json">{"@type":"ProfilePage","mainEntity":{"@type":"Organization","name":"Acme Rows"}}</script></head><body></body></html>',
    "https://x.com/acme",
  );
  expect(page).toMatchObject({ kind: "none" });
});
