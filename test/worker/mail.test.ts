import { createExecutionContext, env, SELF } from "cloudflare:test";
import { expect, test, vi } from "vitest";
import { makeApp } from "../../worker/app.ts";
import type { Bindings } from "../../worker/bindings.ts";
import { keepMail } from "../../worker/dev-mail.ts";
import { type Mail, sendMail, signInCodeMail } from "../../worker/mail.ts";
import { mailsTo, makeBrowser, origin } from "./people.ts";

test("production hands a mail to the binding, from the address of the program", async () => {
  const { sent, bindings } = makePost();
  await sendMail(bindings, signInCodeMail("ada@example.org", "123456"));
  expect(sent).toMatchObject([
    { from: "hello@localhost", to: "ada@example.org", subject: "123456 is your Tertius code" },
  ]);
});

test("no header of a mail can begin another", async () => {
  const { sent, bindings } = makePost();
  const to = "ben@example.org\r\nBcc: x@example.org";
  await sendMail(bindings, { to, subject: "Hello\nX-Evil: 1\u2028", text: "One\n\nTwo" });
  expect(sent).toMatchObject([
    { to: "ben@example.org Bcc: x@example.org", subject: "Hello X-Evil: 1", text: "One\n\nTwo" },
  ]);
});

test("a mail that cannot be sent is a fault, not a promise", async () => {
  const { sent, bindings } = makePost("refuse");
  await expect(sendMail(bindings, signInCodeMail("cy@example.org", "1"))).rejects.toThrow();
  expect(sent).toEqual([]);
});

test("nobody is told to look for a mail that was not sent", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const app = makeApp(() => Promise.reject(new Error("unreachable")));
  const headers = { origin, "content-type": "application/json" };
  const init = { method: "POST", headers, body: '{"email":"fay@example.org"}' };
  for (const path of ["codes", "links"]) {
    const request = new Request(`${origin}/api/v1/sign-in/${path}`, init);
    expect((await app.fetch(request, env, createExecutionContext())).status).toBe(500);
  }
  log.mockRestore();
});

test("an address with a line break in it is refused", async () => {
  const { client } = makeBrowser();
  const answer = await client.sendCode("dia@example.org\r\nBcc: x@example.org");
  expect(answer).toEqual({ ok: false, error: "invalid_request" });
});

test("the local mode shows its mail newest first, links to follow, markup as text", async () => {
  await keepMail(env, { to: "eli@example.org", subject: "First", text: "plain" });
  const text = "<script>alert(1)</script> https://example.org/a?b=1&c=2 now";
  await keepMail(env, { to: "eli@example.org", subject: "Second <b>", text });
  const page = await (await SELF.fetch(`${origin}/dev/mail`)).text();
  expect(page.indexOf("Second")).toBeLessThan(page.indexOf("First"));
  expect(page).toContain('<a href="https://example.org/a?b=1&amp;c=2">');
  expect(page).not.toContain("<script>");
  expect((await mailsTo("eli@example.org")).map((mail) => mail.subject)).toEqual([
    "Second <b>",
    "First",
  ]);
});

/** Production's binding, as far as a mail needs it. */
function makePost(mood: "take" | "refuse" = "take") {
  const sent: Mail[] = [];
  const send = async (mail: Mail) => {
    if (mood === "refuse") throw new Error("unreachable");
    sent.push(mail);
    return { messageId: "1" };
  };
  const bindings: Bindings = { ...env, MAIL: { send } as unknown as SendEmail };
  return { sent, bindings };
}
