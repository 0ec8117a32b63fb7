/** Written by the build: the shell's files and a name that changes with them. */
declare const __SHELL__: { version: string; files: string[] };

type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Event & { request: Request; respondWith(answer: Promise<Response>): void };

const { version, files } = __SHELL__;
const cacheName = `tertius-${version}`;
const page = "/";

addEventListener("install", (event) => {
  waitFor(event, async () => {
    const cache = await caches.open(cacheName);
    await cache.addAll([page, ...files].map((file) => new Request(file, { cache: "reload" })));
  });
});

addEventListener("activate", (event) => {
  waitFor(event, async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith("tertius-") && name !== cacheName);
    await Promise.all(old.map((name) => caches.delete(name)));
  });
});

addEventListener("fetch", (event: Event) => {
  const { request, respondWith } = fetching(event);
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || isServers(url.pathname)) return;
  if (request.mode === "navigate") respondWith(openPage(request));
  else if (files.includes(url.pathname)) respondWith(fromCache(request));
});

/** The server's own answers are never kept: they belong to whoever is signed in. */
function isServers(path: string): boolean {
  return /^\/(api|dev|cdn-cgi|reminders|calendar|kept)(\/|$)/.test(path);
}

/** The newest page while there is a network, else the kept one: its files are kept with it. */
async function openPage(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const answer = await fetch(request);
    return answer.status >= 500 ? ((await cache.match(page)) ?? answer) : answer;
  } catch {
    return (await cache.match(page)) ?? Response.error();
  }
}

async function fromCache(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(request)) ?? fetch(request);
}

function waitFor(event: Event, work: () => Promise<unknown>): void {
  (event as Extendable).waitUntil(work());
}

function fetching(event: Event): {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
} {
  const { request } = event as Fetching;
  return { request, respondWith: (answer) => (event as Fetching).respondWith(answer) };
}
