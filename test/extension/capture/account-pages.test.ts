import { expect, test } from "vitest";
import { readPage, valuesOf } from "./read-page.ts";

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

const counts = "<p>12 followers · 3 following</p><p>120 reviews</p>";

test.each([
  ["https://games.example/u/Denison/", "Denison's games | Games", "<h3>Denison</h3>", "Denison"],
  ["https://code.example/users/jane_doe", "jane_doe - Code", "<h1>jane_doe</h1>", "jane_doe"],
  ["https://news.example/user?id=jd", "Profile: jd | News", '<a class="username">jd</a>', "jd"],
  ["https://books.example/u/17", "rowsさんの本", "<h1>rows</h1>", "rows"],
  [
    "https://osu.example/u/17",
    "Jane Doe's games",
    '<b class="profile-username">Jane Doe</b>',
    "Jane Doe",
  ],
  [
    "https://codeberg.example/",
    "jane-doe",
    `<i class="username">jane-doe</i>${counts}`,
    "jane-doe",
  ],
  ["https://bilibili.example/", "大行的个人空间_bilibili", counts, "大行"],
  ["https://t.me/jdoe", "Site: Contact @jdoe", "<h1>Jane</h1><p>@jdoe</p>", "Jane", "Jane"],
  ["https://www.youtube.com/@jdoe", "", "", "jdoe"],
])("on %s titled %s the account is called so", (url, title, body, name, social = "") => {
  const og = social ? `<meta property="og:title" content="${social}">` : "";
  const page = readPage(
    `<html><head><title>${title}</title>${og}</head><body>${body}</body></html>`,
    url,
  );
  expect(page.kind).toBe("person");
  expect(page.people.map((each) => each.fullName?.value)).toEqual([name]);
});

test.each([
  ["https://club.example/members/benefits", "Benefits | The Club", "<h1>Benefits</h1>"],
  ["https://shop.example/users/login", "Login | Shop", "<h1>Login</h1>"],
  ["https://soundcloud.com/discover", "Discover | SoundCloud", "<h1>Discover</h1>"],
  ["https://acme.example/", "Machine Rows - Acme", "<h1>Machine Rows</h1><p>12 users</p>"],
])("%s titled %s is no account's page", (url, title, body) => {
  const html = `<html><head><title>${title}</title></head><body>${body}</body></html>`;
  expect(readPage(html, url)).toMatchObject({ kind: "none", people: [] });
});

const shown = '<h1>Jane Doe</h1><p>@jane@social.example</p><a href="https://jane.example/">me</a>';

test.each([
  ["https://social.example/@jane/media", "Jane Doe (@jane@social.example) - Site", ""],
  ["https://social.example/@jane@far.example", "Jane Doe (@jane@far.example) - Site", ""],
  ["https://social.example/jane", "Site", "Jane Doe (@jane@social.example)"],
  ["https://social.example/users/jane", "Site", "Jane Doe (@jane@social.example)"],
  ["https://social.example/jane", "Site", ""],
  ["https://social.example/a/jane/video-channels", "Jane Doe - Tube", ""],
  ["https://social.example/@jane", "Jane Doe (@jane) | Site", ""],
  [
    "https://social.example/@jane",
    "Jane Doe (@jane@social.example)",
    "Max Roe (@max@social.example)",
  ],
])("on a server of the fediverse %s titled %s%s is an account's page", (url, title, social) => {
  const head = `<title>${title}</title><meta property="og:title" content="${social}"><meta property="og:type" content="profile">`;
  const page = readPage(`<html><head>${head}</head><body><div>${shown}</div></body></html>`, url);
  const address = url.replace(/\/(media|video-channels)$/, "");
  expect(page.people.map(valuesOf)).toMatchObject([
    { fullName: "Jane Doe", emails: [], links: [address, "https://jane.example/"] },
  ]);
});

test.each([
  ["https://social.example/@jane/110123456", "Jane Doe (@jane@social.example)"],
  ["https://social.example/@jane/followers", "Jane Doe (@jane@social.example)"],
  ["https://social.example/@jane", "Max Roe (@max@social.example)"],
  ["https://social.example/notes/9abc", "Jane Doe (@jane@social.example)"],
  ["https://registry.example/@jane/rows", "Rows"],
])("on a server of the fediverse %s titled %s is no account's page", (url, title) => {
  const html = `<html><head><title>${title}</title></head><body><p>Rows</p></body></html>`;
  expect(readPage(html, url)).toMatchObject({ kind: "none", people: [] });
});

test("a mailbox that the page's host ends is no account of the fediverse", () => {
  const html = `<html><head><title>Rows</title></head><body><p>rows@uni.example</p></body></html>`;
  expect(readPage(html, "https://uni.example/rows")).toMatchObject({ kind: "none" });
});

test("links of the posts below are not the account's own", () => {
  const post = '<article><h2>Max Roe</h2><a href="https://max.example/">max</a></article>';
  const html = `<html><head><title>Jane Doe (@jane@social.example)</title></head><body><div>${shown}${post}</div></body></html>`;
  const links = valuesOf(readPage(html, "https://social.example/@jane").people[0]).links;
  expect(links).toEqual(["https://social.example/@jane", "https://jane.example/"]);
});

const card = `<header><h1>Jane Doe</h1><h2>@jdoe</h2><p class="card-headline">Reader of rows</p>
  <span class="x-location">Leeds, Yorkshire</span><b data-testid="company">Example Labs</b>
  <a href="https://x.com/out?to=https%3A%2F%2Fdoe.example%2F">doe.example</a>
  <a href="https://other.example/share?text=Jane">Share</a></header>`;

test("around the name on an account's page stand its place, role, workplace and links", () => {
  const posts = "<p>A post about rows.</p>".repeat(100);
  const html = `<html><head><title>Jane Doe (@jdoe) / X</title></head><body><div>${card}<main>${posts}<a href="https://post.example/">a link</a></main></div></body></html>`;
  expect(valuesOf(readPage(html, "https://x.com/jdoe").people[0])).toMatchObject({
    jobTitle: "Reader of rows",
    organization: "Example Labs",
    location: "Leeds, Yorkshire",
    links: ["https://x.com/jdoe", "https://doe.example/"],
  });
});

test("what many elements of an account's page are called is a list's and no field", () => {
  const jobs = '<li class="location">Leeds</li>'.repeat(3);
  const html = `<html><head><title>Jane Doe (@jdoe) / X</title></head><body><h1>Jane Doe</h1><ul>${jobs}</ul></body></html>`;
  expect(readPage(html, "https://x.com/jdoe").people[0]?.location).toBeNull();
});

const portal = `<html><head><title>Jane Doe - Research portal</title></head><body><main><div>
  <h1>Jane Doe</h1><ul><li>PhD, MSc</li></ul>
  <p><span class="job-title">Professor of Rows, </span><a href="/units/1">School of Rows</a></p>
  <a href="#" data-md5="${btoa("mailto:jane.doe@uni.example")}">jane</a>
  <p class="phone">+44 113 496 0000</p><p>Doe, J., Poe, A.</p></div></main></body></html>`;

test("a portal's person has a role without its comma, a coded mailbox and a number, no degree as a place", () => {
  const person = readPage(portal, "https://pure.uni.example/en/persons/jane-doe/").people[0];
  expect(valuesOf(person)).toMatchObject({
    jobTitle: "Professor of Rows",
    location: null,
    emails: ["jane.doe@uni.example"],
    phones: ["+44 113 496 0000"],
  });
});

test("behind the number of an account stands its name", () => {
  const html = `<html><head><title>Outputs for Jane Doe | Example Research Repository</title></head><body><h1>Professor Jane Doe</h1></body></html>`;
  const page = readPage(html, "https://repository.uni.example/person/17/jane-doe");
  expect(page.people.map((each) => each.fullName?.value)).toEqual(["Professor Jane Doe"]);
});
