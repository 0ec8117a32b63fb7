import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { extract } from "../../../extension/capture/extract.ts";
import { CapturedPage } from "../../../extension/capture/page.ts";
import { readerFor } from "../../../extension/capture/readers.ts";
import { readFixture } from "./read-page.ts";

const addresses = {
  gmail: "https://mail.google.com/mail/u/0/#inbox/x",
  outlook: "https://outlook.live.com/mail/0/inbox/id/x",
  linkedin: "https://www.linkedin.com/messaging/thread/2-x/",
};

function threadIn(site: keyof typeof addresses, file = "signed-in.html", html?: string) {
  const { document } = parseHTML(html ?? readFixture(`sites/${site}/${file}`));
  const url = addresses[site];
  return CapturedPage.parse(extract(document, url, readerFor(url))).thread;
}

test("a Gmail thread gives the words of each open message, who wrote them and to whom", () => {
  const thread = threadIn("gmail");
  expect(thread?.subject).toBe("Intro: Sam / Robin");
  expect(thread?.messages[0]).toMatchObject({
    from: { name: "Ada Mentor", email: "ada@mentor.example" },
    to: [
      { name: "", email: "sam@own.example" },
      { name: "Robin Sample", email: "robin@sample.example" },
      { name: "", email: "sam.own@old.example" },
    ],
    text: expect.stringMatching(/^Sam, meet Robin\./),
  });
});

test("oneself in a Gmail thread is each address under the word that means oneself", () => {
  expect(threadIn("gmail")?.self.map(({ email }) => email)).toEqual([
    "sam@own.example",
    "sam.own@old.example",
  ]);
});

test("an Outlook message gives its words, its writer's address and the time as shown", () => {
  expect(threadIn("outlook")?.messages).toMatchObject([
    {
      from: { name: "Ada Mentor", email: "ada@mentor.example" },
      to: [{ name: "Robin Sample", email: "robin@sample.example" }],
      date: "Fri 3:04 PM",
      text: expect.stringMatching(/^Sam, meet Robin\./),
    },
  ]);
});

test("a LinkedIn thread gives the day above its messages, and whom they link to", () => {
  const thread = threadIn("linkedin", "thread.html");
  expect(thread?.messages[0]).toMatchObject({
    from: { name: "Mariana Muestra" },
    date: "viernes",
    text: "Hola, te presento a Perla Mención.\n",
  });
  expect(thread?.mentioned.map(({ fullName }) => fullName?.value)).toEqual(["Perla Mención"]);
  expect(thread?.self).toEqual([{ name: "Sam Propio", email: "" }]);
});

test("what a message quotes is marked as mail marks it, and buttons are no words", () => {
  const html = `<html><head><title>Re</title></head><body><h2 data-thread-perm-id="1">Re</h2>
    <div role="listitem"><div data-message-id="1"><h3><span email="a@example.org" name="Ada">Ada</span></h3>
    <div><p>Thanks.</p><div role="button">Show trimmed</div><blockquote>Meet Robin.</blockquote></div>
    <span role="link">Reply</span></div></div></body></html>`;
  expect(threadIn("gmail", "", html)?.messages[0]?.text).toBe("Thanks.\n> Meet Robin.");
});

test("a thread of any length is read in bounds", () => {
  const message = `<div role="listitem"><div data-message-id="1"><span email="a@example.org" name="Ada">Ada</span>
    <div>${`<p>${"Long words in one line. ".repeat(20)}</p>`.repeat(30)}</div></div></div>`;
  const html = `<html><head><title>Long</title></head><body><h2 data-thread-perm-id="1">Long</h2>
    ${message.repeat(40)}</body></html>`;
  const thread = threadIn("gmail", "", html);
  expect(thread?.messages).toHaveLength(30);
  expect(Math.max(...(thread?.messages ?? []).map(({ text }) => text.length))).toBeLessThan(12_001);
});

test.each(["gmail", "outlook"] as const)("a list of threads in %s has no messages", (site) => {
  expect(threadIn(site, "signed-in-inbox.html")).toBeNull();
});
