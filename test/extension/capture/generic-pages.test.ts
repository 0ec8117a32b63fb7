import { expect, test } from "vitest";
import { readPage, valuesOf } from "./read-page.ts";

function makePage(body: string, head = "<title>Page</title>"): string {
  return `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
}

test("a home page without markup gives the name its mailbox agrees with, and how to reach them", () => {
  const page = readPage(
    makePage(
      '<h1>Jane Q. Doe, PhD</h1><p>Reader in Statistics</p><p>University of Examples</p><p>jane.doe [at] uni [dot] example</p><p>Tel: +44 113 496 0123</p><a href="https://github.com/janedoe">Code</a>',
    ),
    "https://uni.example/~jdoe/",
  );
  expect(page.kind).toBe("person");
  expect(valuesOf(page.people[0])).toEqual({
    fullName: "Jane Q. Doe",
    jobTitle: "Reader in Statistics",
    organization: "University of Examples",
    location: null,
    emails: ["jane.doe@uni.example"],
    phones: ["+44 113 496 0123"],
    links: ["https://github.com/janedoe"],
  });
});

test("a company's page is nobody, though its host and heading agree", () => {
  const page = readPage(
    makePage(
      '<h1>Acme Robotics</h1><p>We make robotics for warehouses.</p><a href="mailto:info@acmerobotics.example">Write</a><a href="https://twitter.com/acmerobotics">X</a>',
      "<title>Acme Robotics</title>",
    ),
    "https://acmerobotics.example/",
  );
  expect(page).toMatchObject({ kind: "none", people: [] });
});

test("a grid of services is no list of people", () => {
  const services = ["Cloud Hosting", "Data Analytics", "Customer Support", "Machine Learning"];
  const cards = services
    .map(
      (each) =>
        `<div><img src="/x.png"><h3>${each}</h3><p>Our ${each.toLowerCase()} is fast.</p></div>`,
    )
    .join("");
  expect(readPage(makePage(cards), "https://acme.example/services").kind).toBe("none");
});

test("cards of a staff page give each person with their own mail", () => {
  const people = [
    ["Ana Poe", "Professor"],
    ["Li Moe", "Lecturer"],
    ["Jo Roe", "Lecturer"],
  ];
  const cards = people
    .map(
      ([name, role]) =>
        `<li><img src="/p.jpg" alt="${name}"><h3>${name}</h3><p>${role}</p><a href="mailto:${name?.split(" ")[1]?.toLowerCase()}@uni.example">Mail</a></li>`,
    )
    .join("");
  const page = readPage(
    makePage(`<h1>Our People</h1><ul>${cards}</ul>`),
    "https://uni.example/people/",
  );
  expect(page.kind).toBe("people");
  expect(
    page.people.map((each) => [each.fullName?.value, each.jobTitle?.value, each.emails[0]?.value]),
  ).toEqual([
    ["Ana Poe", "Professor", "poe@uni.example"],
    ["Li Moe", "Lecturer", "moe@uni.example"],
    ["Jo Roe", "Lecturer", "roe@uni.example"],
  ]);
});

test("a table of people is read in Chinese as in English", () => {
  const rows = [
    ["王小明", "教授"],
    ["李丽", "讲师"],
    ["张伟", "讲师"],
  ]
    .map(([name, role]) => `<tr><td>${name}</td><td>${role}</td></tr>`)
    .join("");
  const page = readPage(makePage(`<table>${rows}</table>`), "https://uni.example/people/");
  expect(page.people.map((each) => each.fullName?.value)).toEqual(["王小明", "李丽", "张伟"]);
});

test("the author of an article comes before everybody else it mentions", () => {
  const page = readPage(
    makePage(
      "<h1>On rows</h1>",
      '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"The Example"},"comment":{"@type":"Comment","author":{"@type":"Person","name":"Max Roe"}},"author":[{"@type":"Person","name":"Jane Doe"}]}</script>',
    ),
  );
  expect(page.kind).toBe("person");
  expect(
    page.people.map((each) => [each.fullName?.value, (each.fullName?.confidence ?? 0) >= 0.5]),
  ).toEqual([
    ["Jane Doe", true],
    ["Max Roe", false],
  ]);
});

test("who wrote a review of a product is nobody the page is about", () => {
  const page = readPage(
    makePage(
      "<h1>Kettle</h1>",
      '<script type="application/ld+json">{"@type":"Product","name":"Kettle","review":{"@type":"Review","author":{"@type":"Person","name":"Jane Doe"}}}</script>',
    ),
  );
  expect(page.kind).toBe("none");
});

test("the site's name is nobody's employer", () => {
  const page = readPage(
    makePage(
      "",
      '<meta property="og:site_name" content="The Example"><script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"The Example"},{"@type":"ProfilePage","mainEntity":{"@type":"Person","name":"Jane Doe"}}]}</script>',
    ),
  );
  expect(page.people[0]).toMatchObject({
    fullName: { value: "Jane Doe", source: "json_ld" },
    organization: null,
  });
});

test("people of a JSON-LD graph are joined by their identifiers", () => {
  const page = readPage(
    makePage(
      "",
      '<script type="application/ld+json">{"@graph":[{"@type":"ProfilePage","mainEntity":{"@id":"#me"}},{"@type":"Person","@id":"#me","name":"Jane Doe","worksFor":{"@id":"#org"}},{"@type":"Organization","@id":"#org","name":"Example Labs"}]}</script>',
    ),
  );
  expect(page.people.map((each) => [each.fullName?.value, each.organization?.value])).toEqual([
    ["Jane Doe", "Example Labs"],
  ]);
});

test("mail that a script would uncover is read from its attribute", () => {
  const code = [0x42, ..."jane@doe.example"]
    .map((each, index) =>
      (index === 0 ? 0x42 : String(each).charCodeAt(0) ^ 0x42).toString(16).padStart(2, "0"),
    )
    .join("");
  const page = readPage(
    makePage(`<h1>Jane Doe</h1><a data-cfemail="${code}">[protected]</a>`),
    "https://doe.example/",
  );
  expect(page.people[0]?.emails[0]?.value).toBe("jane@doe.example");
});

test("what the page hides is not read", () => {
  const page = readPage(
    makePage(
      '<h1>Jane Doe</h1><p hidden>other@uni.example</p><p style="display:none">third@uni.example</p><p>jane@uni.example</p>',
    ),
    "https://uni.example/~jane/",
  );
  expect(page.people[0]?.emails.map((each) => each.value)).toEqual(["jane@uni.example"]);
});

const lecturers = [
  ["Ana Poe", "Professor", "poe@uni.example"],
  ["Li Moe", "Lecturer", "moe@uni.example"],
  ["Jo Roe", "Reader", "roe@uni.example"],
  ["Max Doe", "Lecturer", "doe@uni.example"],
];

test.each([
  [
    "paragraphs one below the other",
    (each: string[]) => each.map((text) => `<p>${text}</p>`).join(""),
  ],
  ["lines of one paragraph", (each: string[]) => `<p>${each.join("<br>")}</p>`],
])("people in %s each have their own role and mail", (_, write) => {
  const page = readPage(
    makePage(`<h1>Our Staff</h1><div>${lecturers.map(write).join("")}</div>`),
    "https://uni.example/staff.html",
  );
  expect(page.kind).toBe("people");
  expect(
    page.people.map((each) => [each.fullName?.value, each.jobTitle?.value, each.emails[0]?.value]),
  ).toEqual(lecturers);
});

test("hotels with prices and pages of their own names are no people", () => {
  const hotels = ["Gothia Towers", "Elite Avenue", "Scandic Rubinen", "Panorama Garden"];
  const cards = hotels
    .map(
      (each) =>
        `<li><a href="https://hotels.example/${each.toLowerCase().replace(" ", "-")}">${each}</a> 1,062 EUR single, near the venue.</li>`,
    )
    .join("");
  expect(readPage(makePage(`<ul>${cards}</ul>`), "https://conf.example/venue.html").kind).toBe(
    "none",
  );
});

test("links to a site's own pages, called like their paths, are no people", () => {
  const topics = ["Zoning Map", "Utility Bill", "Recent News", "Home Giveaway", "Board Minutes"];
  const links = topics
    .map((each) => `<li><a href="/${each.toLowerCase().replace(" ", "-")}">${each}</a></li>`)
    .join("");
  const page = readPage(makePage(`<h1>City</h1><ul>${links}</ul>`), "https://site.example/board");
  expect(page).toMatchObject({ kind: "none", people: [] });
});

test("a sheet of icons however large above a person leaves them in sight", () => {
  const icons = `<svg>${"<path/>".repeat(45_000)}</svg>`;
  const html = `${icons}<h1>Jane Doe</h1><a href="mailto:jane.doe@uni.example">Mail</a>`;
  expect(readPage(html).people[0]?.fullName?.value).toBe("Jane Doe");
});
