import type { Browser, Page } from "puppeteer-core";

/** Pages of sites that no test may visit, served to one tab under their own addresses. */
export async function visitAs(browser: Browser, address: string, html: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (request.url().split("#")[0] === address.split("#")[0])
      void request.respond({ contentType: "text/html; charset=utf-8", body: html });
    else void request.abort();
  });
  await page.goto(address);
  return page;
}

export const gmailAddress = "https://mail.google.com/mail/u/0/#inbox/thread";
export const linkedinAddress = "https://www.linkedin.com/messaging/thread/2-sample/";

type Message = { from: string; to: readonly string[]; title: string; words: string };

/** An open Gmail thread, by the elements that its extractor reads; `Name <address>` each. */
export function gmailThread(subject: string, messages: readonly Message[]): string {
  const person = (text: string) => {
    const [, name = "", email = ""] = /^(.*) <(.*)>$/.exec(text) ?? [];
    return `<span email="${email}" name="${name}" data-hovercard-id="${email}">${name}</span>`;
  };
  const items = messages.map(
    ({ from, to, title, words }) => `<div role="listitem"><div data-message-id="#msg">
      <table><tr><td><h3>${person(from)}</h3></td><td><span title="${title}">earlier</span></td></tr>
      <tr><td>to ${to.map(person).join(", ")}</td></tr></table>
      <div dir="ltr">${words.replaceAll("\n", "<br>")}</div></div></div>`,
  );
  return `<!doctype html><html lang="en"><title>${subject} - sam@own.example - Mail</title>
    <div role="main"><h2 data-thread-perm-id="1">${subject}</h2>
    <div role="list">${items.join("")}</div></div></html>`;
}

export const introducing: Message = {
  from: "Lena Fischer <lena@example.org>",
  to: ["me <sam@own.example>", "Robin Sample <robin@sample.example>"],
  title: "Fri, Feb 27, 2026, 3:04 PM",
  words:
    "Hi Sam,\n\nI'd like to introduce you to Robin, who leads research at Example Lab. You both care about open data.\n\nBest,\nLena",
};

export const introducingTwo: Message = {
  ...introducing,
  to: [...introducing.to, "Kim Lee <kim@example.org>"],
  words:
    "Hi Sam,\n\nI'd like to introduce you to Robin and Kim, who lead research at Example Lab.\n\nBest,\nLena",
};

/** An open LinkedIn thread in which Lena names Robin with a link. */
export const linkedinThread = `<!doctype html><html lang="en"><title>Messaging | LinkedIn</title>
  <header><nav><img alt="Sam Own"></nav></header><main><ul>
  <li><time>Monday</time><div><div><a href="/in/lena-fischer/"><span>Lena Fischer</span></a>
    <time>09:10</time></div><div><p>Hi Sam, I'd like to introduce you to
    <a href="/in/robin-sample/">Robin Sample</a>, who leads research.</p></div></div></li>
  <li><div><div><a href="/in/sam-own/"><span>Sam Own</span></a><time>09:12</time></div>
    <div><p>Thank you!</p></div></div></li></ul></main></html>`;
