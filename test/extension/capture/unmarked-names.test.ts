import { expect, test } from "vitest";
import { readPage } from "./read-page.ts";

function personAt(url: string, title: string, body: string) {
  const html = `<html><head><title>${title}</title></head><body>${body}</body></html>`;
  const { kind, people } = readPage(html, url);
  return kind === "person" ? people[0]?.fullName?.value : undefined;
}

test.each([
  ["Laila Muster", "<h1>Laila Muster</h1><p>Bilder und Texte.</p>"],
  ["Hyojin Kim", "<p>Hyojin Kim</p><p>Hyojin Kim is a computer scientist.</p>"],
])("a title that is %s and nothing else names a person by a known name", (name, body) => {
  expect(personAt("https://pages.example/", name, body)).toBe(name);
});

test.each([
  ["Crystal Garden", "<h1>Crystal Garden</h1><p>Open every day.</p>"],
  ["Laila Muster", "<h1>Laila Muster</h1><p>Haircut from €25</p>"],
  ["Laila Muster", "<p>Nothing here yet.</p>"],
])("a page titled %s with %s is nobody's", (title, body) => {
  expect(personAt("https://pages.example/", title, body)).toBeUndefined();
});

test.each([
  ["Merhaba, ben Atakan Muster", "Atakan Muster", "atakanmuster"],
  ["Narodil som sa tu a volám sa Hlib Muster.", "Hlib Muster", "hlibmuster"],
])("who says %s is named so", (text, name, host) => {
  expect(personAt(`https://${host}.github.io/`, "Document", `<p>${text}</p>`)).toBe(name);
});

test("a host that spells a name of other letters in its own way is the person's", () => {
  const body = "<h1><span>Иван Шаляпин</span> <span>Фотограф</span></h1>";
  expect(personAt("https://ivanshalapin.github.io/", "Portfolio", body)).toBe("Иван Шаляпин");
});

test("a person's own host may stand below a country's second level", () => {
  const body = "<h1>Prints</h1><p>Handmade.</p>";
  expect(personAt("https://victormuster.co.uk/", "Victor Muster | Prints", body)).toBe(
    "Victor Muster",
  );
});

test("a title may name where somebody works after a comma", () => {
  const body =
    '<p>I study how groups decide.</p><a href="https://www.linkedin.com/in/csmuster">LinkedIn</a>';
  const title = "Carolina Muster, Political Science, Example University";
  expect(personAt("https://csmust.github.io/", title, body)).toBe("Carolina Muster");
});

test("a word that ends other words is none of a name", () => {
  const body =
    "<h1>Kristall Reinigung</h1><p>Fensterreinigung und mehr</p><p>kristall.reinigung@mail.example</p>";
  expect(personAt("https://pages.example/", "Kristall Reinigung", body)).toBeUndefined();
});

test("a picture's logo is no part of a name", () => {
  const body = '<img src="l.png" alt="Sabine Marie Muster Logo"><p>Sabine Marie Muster</p>';
  expect(personAt("https://sabinemariemuster.example/", "Vita", body)).toBe("Sabine Marie Muster");
});

test("what stands before a name in the title is left out where the mailbox leaves it out", () => {
  const body = "<h2>Profil</h2><p>markus.muster@mail.example</p>";
  expect(personAt("https://pages.example/", "Bewerbung Markus Muster", body)).toBe("Markus Muster");
});

test("a mailbox called like all of an unknown name is a society's", () => {
  const body = '<h1>At All Cost AI</h1><a href="mailto:atallcostai@mail.example">Contact</a>';
  expect(personAt("https://pages.example/", "Bienvenue", body)).toBeUndefined();
});

test("an account may cut the family name after an initial", () => {
  const body = "<h1>Charise Musterson</h1><h2>About Me</h2>";
  const title = "Charise Musterson: About Me";
  expect(personAt("https://cmusters.github.io/", title, body)).toBe("Charise Musterson");
});

test("headings on the page of one person's life list nobody", () => {
  const heads = ["Current Projects", "Programming Language Focus", "Total Languages Encountered"];
  const html = heads.map((each) => `<div><h2>${each}</h2><p>One</p></div>`).join("");
  expect(readPage(html, "https://pages.example/bio.html").kind).toBe("none");
});

test.each([
  ["Musterio IT Works", "<h1>Contact</h1><p>musterio.it.works@mail.example</p>"],
  ["Salon Musterin", "<h1>Salon Musterin</h1><p>salon.musterin@mail.example</p>"],
])("a firm called %s is nobody", (title, body) => {
  expect(personAt("https://pages.example/", title, body)).toBeUndefined();
});

test("a title may follow a name in Chinese", () => {
  const body = "<h1>张超 教授</h1><p>样本大学</p><p>Email: zhangchao_sample@mail.example</p>";
  const url = "https://lab.example/people/zhangchao.html";
  expect(personAt(url, "张超教授 | 个人主页", body)).toBe("张超");
});

test("a name that opens with a plural's article is a firm's", () => {
  const url = "https://bmuster.github.io/los-musteres-cafe/index.html";
  const body = "<h1>Los Musteres</h1><p>Los Musteres es un lugar para comer bien.</p>";
  expect(personAt(url, "Los Musteres", body)).toBeUndefined();
});
