import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { SyncRequest } from "#shared/sync";
import { type Book, programId } from "./dashboard-rows.ts";

/** Builds the dashboard as it ships, into a folder of its own, untouched by the tests' own mode. */
export async function buildDashboard(outDir: string): Promise<void> {
  const env = { ...process.env, NODE_ENV: "production" };
  const vite = join("node_modules", "vite", "bin", "vite.js");
  await promisify(execFile)(
    process.execPath,
    [vite, "build", "--outDir", outDir, "--emptyOutDir"],
    { env },
  );
}

export type DashboardSite = {
  origin: string;
  /** Mutations the server has taken, in order. */
  taken: { kind: string; op: string; id: string }[];
  /** What people said when they joined. */
  decided: unknown[];
  /** Signs the browser in to a book. */
  sign: (book: Book) => void;
  /** The book that a right code opens. */
  offer: (book: Book) => void;
  /** What a path answers from now on, whatever stands behind its question mark. */
  answer: (path: string, give: (asked: URLSearchParams) => unknown) => void;
  /** From now on nothing answers, as without a network. */
  close: () => void;
};

/** The built dashboard with its own headers before a server that knows one book and one code. */
export async function serveDashboard(folder: string): Promise<DashboardSite> {
  const taken: DashboardSite["taken"] = [];
  const decided: unknown[] = [];
  const rows = new Map<string, Kept>();
  const given = new Map<string, (asked: URLSearchParams) => unknown>();
  let book: Book | undefined;
  let next: Book | undefined;
  const answer = async (request: IncomingMessage): Promise<[number, unknown]> => {
    const path = request.url ?? "/";
    const body = request.method === "POST" ? await bodyOf(request) : undefined;
    if (path === "/api/v1/sign-in/codes") return [200, {}];
    if (path === "/api/v1/sign-in") {
      if (Reflect.get(Object(body), "code") !== "123456") return [401, { error: "code_wrong" }];
      book = next;
      return [200, {}];
    }
    if (path.startsWith("/api/v1/invitations/") && request.method === "GET")
      return invitationAt(path);
    if (book === undefined) return [401, { error: "signed_out" }];
    if (path.startsWith("/api/v1/invitations/")) {
      decided.push(body);
      return [200, { programId, joined: "now" }];
    }
    const { pathname, searchParams } = new URL(path, "http://localhost");
    const give = given.get(pathname);
    if (give) return [200, give(searchParams)];
    if (path === "/api/v1/me") return [200, meOf(book)];
    if (path.endsWith("/calendar"))
      return [200, { address: `http://localhost/calendar/${request.method}.ics` }];
    if (path === "/api/v1/devices") return [200, { devices }];
    if (path.startsWith("/api/v1/devices/codes/"))
      return request.method === "GET"
        ? [200, { name: "Chromium on Linux", status: "pending" }]
        : [200, {}];
    if (path === "/api/v1/sign-out") {
      book = undefined;
      return [200, {}];
    }
    if (path.endsWith("/sync")) {
      const wished = SyncRequest.parse(body);
      for (const { kind, op, id } of wished.mutations) taken.push({ kind, op, id });
      return [200, sync(book, rows, wished)];
    }
    return [404, { error: "not_found" }];
  };
  const headers = await policyOf(folder);
  const server = createServer(async (request, response) => {
    if (!request.url?.startsWith("/api/")) return sendFile(folder, headers, request, response);
    const [status, json] = await answer(request);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(json));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  return {
    origin: `http://localhost:${address.port}`,
    taken,
    decided,
    sign(who) {
      book = who;
    },
    offer(who) {
      next = who;
    },
    answer(path, give) {
      given.set(path, give);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const invitation = {
  ...{ way: "mail", role: "mentee", expiresAt: Date.now() + 86_400_000, cohort: "Spring" },
  program: { name: "Example Program", kind: "university" },
  ...{ invitedBy: "Lina Lead", address: "am…@example.org", proposal: null },
};

function invitationAt(path: string): [number, unknown] {
  if (path.endsWith("/over")) return [410, { error: "invitation_over" }];
  const proposal = { kind: "one_on_one", words: "Come along." };
  return [200, path.endsWith("/proposed") ? { ...invitation, proposal } : invitation];
}

const devices = [
  {
    id: "d1",
    name: "Chromium on Linux",
    kind: "browser",
    createdAt: 1,
    lastSeenAt: Date.now(),
    current: true,
  },
  {
    id: "d2",
    name: "Firefox on Linux",
    kind: "extension",
    createdAt: 1,
    lastSeenAt: 2,
    current: false,
  },
];

function meOf({ userId, name, roles }: Book) {
  return {
    user: { id: userId, email: "amina@example.org", name, timeZone: "UTC" },
    programs: [{ id: programId, name: "Example Program", kind: "university", roles }],
  };
}

type Kept = { kind: string; fields: object };

/** Takes every wish and gives the book once, then what each wish made; enough for one browser. */
function sync(book: Book, rows: Map<string, Kept>, request: SyncRequest) {
  const first = request.cursor === null;
  if (first)
    for (const { kind, record } of book.rows) rows.set(record.id, { kind, fields: record });
  const changed = request.mutations.map((wish) => {
    const { n, id, kind } = wish;
    const rev = 1000 + n;
    if (wish.op === "delete") {
      rows.delete(id);
      return { kind, id, rev, deleted: true };
    }
    rows.set(id, { kind, fields: { ...rows.get(id)?.fields, ...wish.fields, id } });
    return change(id, rows.get(id), rev, book);
  });
  return {
    epoch: "epoch",
    cursor: "all",
    answers: request.mutations.map(({ n }) => ({ n, ok: true, rev: 1000 + n })),
    changes: [...(first ? [...rows].map(([id, row]) => change(id, row, 1, book)) : []), ...changed],
    purges: [],
    more: false,
  };
}

function change(id: string, row: Kept | undefined, rev: number, { userId }: Book) {
  return { kind: row?.kind, id, rev, bucket: `owner:${userId}`, fields: row?.fields };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const part of request) text += String(part);
  return JSON.parse(text);
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

async function sendFile(
  folder: string,
  headers: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const file = extname(pathname) === "" ? "index.html" : pathname;
  const content = await readFile(join(folder, file)).catch(() => undefined);
  response.writeHead(content === undefined ? 404 : 200, {
    ...headers,
    "content-type": types[extname(file)] ?? "application/octet-stream",
  });
  response.end(content);
}

/** The content policy that production sends, so that a breach shows here first. */
async function policyOf(folder: string): Promise<Record<string, string>> {
  const text = await readFile(join(folder, "_headers"), "utf8");
  const policy = /Content-Security-Policy: (.+)/.exec(text)?.[1];
  if (policy === undefined) throw new Error("The build has no content policy.");
  return { "content-security-policy": policy };
}
