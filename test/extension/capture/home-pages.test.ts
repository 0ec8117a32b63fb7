import { expect, test } from "vitest";
import { makeHome, personOn, readPage, valuesOf } from "./read-page.ts";

test("of several lines below the name the first is the role, the last the workplace", () => {
  const html = makeHome(
    "<h1>Jane Doe</h1><div>Reader</div><div>Department of Rows</div><div>Example University</div><div>318B Main Hall</div><div>jane.doe@uni.example</div>",
  );
  expect(personOn(html, "https://pages.example/")).toMatchObject({
    fullName: "Jane Doe",
    jobTitle: "Reader",
    organization: "Example University",
  });
});

test("a button below the name is no role", () => {
  const html = makeHome(
    "<h1>Jane Doe</h1><button><div>Follow</div></button><div>Reader</div><div>jane.doe@uni.example</div>",
  );
  expect(personOn(html, "https://pages.example/")?.jobTitle).toBe("Reader");
});

test("one line of role and workplace is taken apart at its comma", () => {
  const html = makeHome(
    "<h1>Jane</h1><h1>Doe</h1><p>Research Fellow, Institute of Rows, Leeds</p><p>jane@uni.example</p>",
  );
  expect(personOn(html, "https://janedoe.example/")).toMatchObject({
    jobTitle: "Research Fellow",
    organization: "Institute of Rows, Leeds",
  });
});

test("a line that the mail's host is named in is no role", () => {
  const html = makeHome(
    "<h1>Jane Doe</h1><p>Gutrers University, Leeds</p><p>jdoe@gutrers.example</p>",
  );
  expect(personOn(html, "https://jdoe.example/")).toMatchObject({
    jobTitle: null,
    organization: "Gutrers University, Leeds",
  });
});

test("a town below the workplace is a place", () => {
  const html = makeHome(
    "<h1>Jane Doe</h1><p>Reader,</p><p>Example University</p><p>Leeds, Yorkshire, England</p><p>jdoe@uni.example</p>",
  );
  expect(personOn(html, "https://jdoe.example/")).toMatchObject({
    jobTitle: "Reader",
    organization: "Example University",
    location: "Leeds, Yorkshire, England",
  });
});

test("who is called doctor in a heading and title is a person without mail or account", () => {
  const html = makeHome("<h3>Dr.Jane Doe</h3><p>Reader in Rows</p>", "DR. JANE DOE || Rows");
  expect(personOn(html, "https://rows.example/")?.fullName).toBe("Jane Doe");
});

test("a site whose owner's name stands as its organisation is still the owner's", () => {
  const html = makeHome(
    '<h1>About me</h1><p>jane.doe@uni.example</p><script type="application/ld+json">{"@type":"WebSite","author":{"@type":"Person","name":"Jane Doe"},"publisher":{"@type":"Organization","name":"Jane Doe"}}</script>',
  );
  expect(personOn(html, "https://jdoe.example/")?.fullName).toBe("Jane Doe");
});

test.each([
  ["김민수", "조교수", "예시대학교 컴퓨터공학과", "ko"],
  ["山田 太郎", "准教授", "例示大学 情報学部", "ja"],
  ["王小明", "副教授", "示例大学计算机学院", "zh"],
  ["ليلى مثال", "أستاذة مساعدة", "جامعة الأمثلة", "ar"],
  ["Иван Примеров", "Доцент", "Университет Примеров", "ru"],
])("%s is read with role, workplace and mail", (name, role, work, language) => {
  const html = makeHome(
    `<h1>${name}</h1><p>${role}</p><p>${work}</p><p>rows7@uni.example</p><p>+82 2-880-1234</p>`,
    name,
  ).replace("<html>", `<html lang="${language}">`);
  expect(personOn(html, "https://lab.uni.example/rows/")).toMatchObject({
    fullName: name,
    jobTitle: role,
    organization: work,
    emails: ["rows7@uni.example"],
    phones: ["+82 2-880-1234"],
  });
});

test("a group in such a script with an office's mailbox is nobody", () => {
  const html = makeHome("<h1>Новая Страница</h1><p>info@uni.example</p>", "Новая Страница");
  expect(readPage(html, "https://rows.example/")).toMatchObject({ kind: "none", people: [] });
});

test("a page titled after a given name that the host bears is that person's without any mailbox", () => {
  const html = makeHome("<h2>Education</h2><p>Doctor of rows</p>", "CV | Simon Sample");
  expect(personOn(html, "https://sample.example/cv.html")?.fullName).toBe("Simon Sample");
});

test("a firm that bears a name and shows prices or an office's mailbox is nobody", () => {
  const shop = makeHome("<h1>Simon Sample</h1><p>Rows from $12</p>", "Simon Sample");
  const firm = makeHome("<h1>Simon Sample</h1><p>info@sample.example</p>", "Simon Sample");
  expect(personOn(shop, "https://sample.example/")).toBeUndefined();
  expect(personOn(firm, "https://sample.example/")).toBeUndefined();
});

test("a nickname in brackets belongs to the name, a laboratory's possessive to no one", () => {
  const html = makeHome("<h1>Junia (June) Doe</h1><p>june.doe@uni.example</p>", "Junia (June) Doe");
  expect(personOn(html, "https://pages.example/")?.fullName).toBe("Junia (June) Doe");
  const lab = makeHome("<h1>Jane Doe's Lab</h1>", "Jane Doe's Laboratory");
  expect(personOn(lab, "https://janedoelab.github.io/")?.fullName).not.toBe("Jane Doe's Lab");
});

test("a switch of languages is no role, and what one does in a sentence no workplace", () => {
  const html = makeHome(
    "<h1>Jane Doe</h1><button>English</button><p>Reader in Rows</p><p>Drawing long, quiet and patient rows for everybody</p><p>jane.doe@uni.example</p>",
  );
  expect(personOn(html, "https://pages.example/")).toMatchObject({
    jobTitle: "Reader in Rows",
    organization: null,
  });
});

test("a name and its affiliation in one line are a person of the list", () => {
  const others = "Max Roe,Amal Sample,Erika Muster,Ana Ejemplo,Luc Exemple,Jip Voorbeeld".split(
    ",",
  );
  const lines = [
    "Prof. Jane Doe, Institute of Rows",
    ...others.map((name, index) => `${name}, Row ${index}`),
  ];
  const page = readPage(
    makeHome(`<h2>Speakers</h2>${lines.map((each) => `<p>${each}</p>`).join("")}`, "Rows 2025"),
    "https://rows.example/speakers.html",
  );
  expect(page.people.map(valuesOf)).toMatchObject([
    { fullName: "Jane Doe", jobTitle: null, organization: "Institute of Rows" },
    ...others.map((fullName) => ({ fullName })),
  ]);
});

test.each([
  ["Иван Примеров", "ivan.primerov@uni.example"],
  ["Jörg Müster", "joerg.muester@uni.example"],
])("%s fits %s", (name, mail) => {
  const html = makeHome(`<h1>${name}</h1><p>${mail}</p>`, name);
  expect(personOn(html, "https://pages.example/")).toMatchObject({
    fullName: name,
    emails: [mail],
  });
});

test("a host that bears the name makes no person of the end of a title", () => {
  const html = makeHome("<h1>Latest chapters</h1><h2>Royal Rows</h2>", "Chapters | Royal Rows");
  expect(personOn(html, "https://royalrows.example/latest")).toBeUndefined();
});

test("a page among a site's people is the person's, though a year stands between and it says it is an article", () => {
  const html = makeHome(
    '<meta property="og:type" content="article"><p>Jane Doe!</p><h3>Senior Reader</h3><p>Talks about rows at length, and for long.</p>',
    "Jane Doe - Row Days",
  );
  expect(personOn(html, "https://rowdays.example/Speakers/2018/Jane-Doe.html")).toMatchObject({
    fullName: "Jane Doe",
    jobTitle: "Senior Reader",
  });
});

test.each([
  ["the title of a list", "<h3>Recent Work</h3><ul><li>On rows</li></ul>"],
  ["one word above a text", "<h3>Latest</h3><p>On rows</p>"],
])("%s below the name is no role", (_, below) => {
  const html = makeHome(`<h1>Jane Doe</h1>${below}<a href="mailto:jane.doe@uni.example">Write</a>`);
  expect(personOn(html, "https://jdoe.example/")).toMatchObject({
    fullName: "Jane Doe",
    jobTitle: null,
  });
});

test("a list of authors below the name is no place", () => {
  const html = makeHome(
    "<h1>Jane Doe</h1><p>Senior Reader</p><p>Max Roe, Jane Doe, Ana Poe</p><p>jdoe@uni.example</p>",
  );
  expect(personOn(html, "https://jdoe.example/")?.location).toBeNull();
});

test.each([
  ["a group on its own host", "Example Row Research Group", "https://example-row.github.io/"],
  ["a lab named after its head", "Jane Doe Lab", "https://janedoelab.github.io/"],
  ["an office by a word of its host", "Justice Archiver", "https://ministryofjustice.github.io/"],
  ["an event by its dated account", "Row Days", "https://rowdays.example/"],
])("%s is no person", (_, name, url) => {
  const html = makeHome(
    `<h1>${name}</h1><a href="https://sessionize.com/row-days-2020">Talks</a>`,
    `${name} - Welcome`,
  );
  expect(readPage(html, url)).toMatchObject({ kind: "none", people: [] });
});

test("an office's mailbox tells of no person", () => {
  const html = makeHome(
    "<h1>Elections Events</h1><p>electionsinfo@town.example</p>",
    "Elections Events",
  );
  expect(readPage(html, "https://town.example/elections")).toMatchObject({ kind: "none" });
});

test.each(["Portfolio Jane Doe", "Jane Doe Projects", "The World Of Jane Doe"])(
  "%s is called after Jane Doe",
  (title) => {
    const html = makeHome(`<h1>${title}</h1><p>jane.doe@uni.example</p>`, title);
    expect(personOn(html, "https://pages.example/")?.fullName).toBe("Jane Doe");
  },
);

test("an owner who writes the own name small is found by the host", () => {
  const html = makeHome("<p>hello, my name is jane.</p><p>by jane doe</p>", "Portfolio Jane Doe");
  expect(personOn(html, "https://janedoe.github.io/")?.fullName).toBe("Jane Doe");
});

test("a group whose host bears its name is no owner", () => {
  const html = makeHome("<h1>Rows Media</h1><p>the rows of our media</p>", "Rows Media");
  expect(personOn(html, "https://rowsmedia.github.io/")).toBeUndefined();
});

test("a heading whose words have a mailbox each names desks", () => {
  const mail = "<p>info@bakery.example</p><p>custom@bakery.example</p><p>orders@bakery.example</p>";
  const html = makeHome(`<h1>Custom Orders</h1>${mail}`, "About us");
  expect(readPage(html, "https://bakery.example/about").kind).toBe("none");
});

test.each([
  ["<p>Telefon: 01520 / 5550001</p>", "01520 / 5550001"],
  ["<p>Teléfono:</p><p>1155500012</p>", "1155500012"],
  ["<p>电话：13855500012</p>", "13855500012"],
  ["<p>tel:(+420) 222.555.012</p>", "(+420) 222.555.012"],
  ["<h3>+39-3515550012</h3>", "+39-3515550012"],
  ['<p><i class="fa fa-phone"></i> <span>9855500012</span></p>', "9855500012"],
])("%s shows a telephone number", (line, number) => {
  const html = makeHome(`<h1>Jane Doe</h1><p>jane.doe@uni.example</p>${line}`);
  expect(personOn(html, "https://pages.example/")?.phones).toEqual([number]);
});

test("a script beside the name in brackets is left out of a longer heading", () => {
  const heading = "Jane Doe (简多) Please see my new page";
  const html = makeHome(`<h1>${heading}</h1><p>janedoe@uni.example</p>`, heading);
  expect(personOn(html, "https://janedoe.github.io/")?.fullName).toBe("Jane Doe");
});

test.each([
  ["Hi, I'm Jane Doe", "Jane Doe"],
  ["Hola, soy Octavia Franco 👋", "Octavia Franco"],
  ["Hallo! Ich heiße Karin Muster.", "Karin Muster"],
  ["I am Dr. Maria Q. Sample, professor of rows", "Maria Q. Sample"],
  ["Hi! I'm Maria ✨", "Maria"],
])("%s names who speaks", (words, name) => {
  const html = makeHome(`<h1>${words}</h1><p>What I do here.</p>`, "Welcome");
  expect(personOn(html, "https://pages.example/")?.fullName).toBe(name);
});
