import { SELF } from "cloudflare:test";
import * as z from "zod";
import { type Client, makeClient } from "#shared/client";

export const origin = "http://localhost:8787";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:151.0) Gecko/20100101 Firefox/151.0";

/** A browser at the dashboard: keeps its cookie, sends its origin. */
export type Browser = {
  client: Client;
  cookie: () => string;
  fetch: (request: Request) => Promise<Response>;
};

let networks = 0;

export function makeBrowser({ ip = makeAddress(), userAgent = firefox } = {}): Browser {
  let cookie = "";
  async function fetch(request: Request) {
    const headers = new Headers(request.headers);
    headers.set("origin", origin);
    headers.set("user-agent", userAgent);
    headers.set("cf-connecting-ip", ip);
    if (cookie !== "") headers.set("cookie", cookie);
    const answer = await SELF.fetch(new Request(request, { headers }));
    for (const line of answer.headers.getSetCookie()) cookie = line.split(";")[0] ?? "";
    return answer;
  }
  return { client: makeClient({ origin, fetch }), cookie: () => cookie, fetch };
}

/** The extension, before or after it has its token. */
export function makeExtension(token?: string, ip = makeAddress()): Client {
  const fetch = (request: Request) => {
    const headers = new Headers(request.headers);
    headers.set("origin", "moz-extension://0b0f3a3c-7d0e-4a39-9a43-0f1f7d0e5a11");
    headers.set("cf-connecting-ip", ip);
    return SELF.fetch(new Request(request, { headers }));
  };
  return makeClient(token === undefined ? { origin, fetch } : { origin, fetch, token });
}

export async function makePerson(email: string): Promise<Browser> {
  const browser = makeBrowser();
  await browser.client.sendCode(email);
  const signedIn = await browser.client.signIn(email, await codeFor(email));
  if (!signedIn.ok) throw new Error(signedIn.error);
  return browser;
}

const Kept = z.object({
  mails: z.array(z.object({ to: z.string(), subject: z.string(), text: z.string() })),
});

export async function mailsTo(email: string) {
  const answer = await SELF.fetch(`${origin}/dev/mail.json`);
  return Kept.parse(await answer.json()).mails.filter((mail) => mail.to === email);
}

export async function codeFor(email: string): Promise<string> {
  const [newest] = await mailsTo(email);
  return /\d{6}/.exec(newest?.text ?? "")?.[0] ?? "";
}

export async function linkFor(email: string): Promise<URL> {
  const [newest] = await mailsTo(email);
  return new URL(/https?:\S+/.exec(newest?.text ?? "")?.[0] ?? "");
}

/** Another network each time, so that no test runs into another's limits. */
export function makeAddress(): string {
  networks += 1;
  return `203.0.${networks >> 8}.${networks & 255}`;
}
