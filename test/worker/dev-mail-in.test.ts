import { SELF } from "cloudflare:test";
import { expect, test, vi } from "vitest";
import { origin } from "./people.ts";
import { draftsOf, type Member, makeCircle, makeLetter } from "./post.ts";

vi.spyOn(console, "warn").mockImplementation(() => {});

test("a mail pasted into the form of the local mode is taken like any other", async () => {
  const [mentor, mentee] = (await makeCircle("form", {
    lena: ["mentor"],
    amina: ["mentee"],
  })) as [Member, Member];
  const to = `Amina <${mentee.email}>, Amara Okafor <amara@lagoslabs.example>`;
  const raw = makeLetter({ from: `Lena Fischer <${mentor.email}>`, to });
  expect(await send(mentee.address, raw)).toContain("Taken. It waits in the dashboard");
  expect(await send(mentee.address, raw)).toContain("nothing new");
  expect(await draftsOf(mentee)).toHaveLength(1);
});

test("the form says what was sent back, and shows markup as text", async () => {
  const raw = makeLetter({ from: "x@example.org", to: "<script>alert(1)</script>" });
  const page = await send("in-0123456789abcdef01234567@in.localhost", raw);
  expect(page).toContain("Sent back: This address takes no mail.");
  expect(page).not.toContain("<script>");
});

test("a page of another origin cannot send the form", async () => {
  const answer = await post({ origin: "https://elsewhere.example" }, "x@in.localhost", "");
  expect(answer.status).toBe(403);
});

test("the form begins with a mail that can be sent", async () => {
  const page = await (await SELF.fetch(`${origin}/dev/mail/in`)).text();
  expect(page).toContain("Message-ID: &lt;");
});

async function send(to: string, raw: string): Promise<string> {
  return (await post({ origin }, to, raw)).text();
}

function post(headers: Record<string, string>, to: string, raw: string) {
  const body = new URLSearchParams({ to, raw });
  return SELF.fetch(`${origin}/dev/mail/in`, { method: "POST", headers, body });
}
