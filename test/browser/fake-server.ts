import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { uuidv7 } from "#shared/ids";
import { type Mutation, SyncRequest } from "#shared/sync";
import type { Row } from "../dashboard/fake-replica.ts";

const program = { id: uuidv7(Date.UTC(2026, 0, 5), new Uint8Array(10)), name: "Example Program" };

type Trouble = { with: "nothing" | "age" | "rights" | "faults" } | { with: "clock"; date: Date };

/**
 * Stands in for the server where a test needs its faults: it can be stopped, started again on the
 * same port, and told to refuse its token. It approves every device at once.
 */
export async function startFakeServer() {
  let server: Server | undefined;
  let token = "token-1";
  const received: Mutation[] = [];
  const asked: string[] = [];
  const seen = new Set<string>();
  let trouble: Trouble = { with: "nothing" };

  async function start(port: number): Promise<number> {
    server = createServer((request, response) => {
      asked.push(request.url ?? "");
      const chunks: Buffer[] = [];
      request.on("data", (chunk) => chunks.push(chunk));
      request.on("end", () => {
        const [status, body] = answer(
          request.url ?? "",
          request.headers.authorization,
          Buffer.concat(chunks).toString(),
        );
        const date = trouble.with === "clock" ? trouble.date : new Date();
        response.writeHead(status, {
          "content-type": "application/json",
          date: date.toUTCString(),
        });
        response.end(JSON.stringify(body));
      });
    });
    const listening = server;
    await new Promise<void>((done) => listening.listen(port, "localhost", done));
    return (listening.address() as AddressInfo).port;
  }

  function answer(url: string, authorization: string | undefined, body: string): [number, unknown] {
    if (url === "/api/v1/devices/codes") return [200, code(origin)];
    if (url === "/api/v1/devices/tokens") return [200, { token }];
    if (url.startsWith("/connect")) return [200, "approved"];
    if (authorization !== `Bearer ${token}`) return [401, { error: "signed_out" }];
    if (url === "/api/v1/me") return [200, me];
    if (trouble.with === "faults") return [503, { error: "fault" }];
    if (url.endsWith("/sync") && trouble.with === "age") return [426, { error: "client_too_old" }];
    if (url.endsWith("/sync")) return [200, sync(SyncRequest.parse(JSON.parse(body)))];
    return [200, {}];
  }

  function sync({ device, mutations: asked }: SyncRequest) {
    const code = trouble.with === "rights" ? "not_allowed" : undefined;
    const mutations = code === undefined ? asked : [];
    for (const mutation of mutations) {
      const key = `${device} ${mutation.n}`;
      if (!seen.has(key)) received.push(mutation);
      seen.add(key);
    }
    const rev = received.length;
    return {
      epoch: "epoch",
      cursor: String(rev),
      answers: asked.map(({ n }) =>
        code === undefined ? { n, ok: true, rev: n } : { n, ok: false, code },
      ),
      changes: received.flatMap((each, index) =>
        each.op === "put" ? [change(each, index + 1)] : [],
      ),
      purges: [],
      more: false,
    };
  }

  const port = await start(0);
  const origin = `http://localhost:${port}`;
  return {
    origin,
    received,
    /** The addresses that anyone asked it for, in order. */
    asked,
    stop: () =>
      new Promise<void>((stopped) => {
        server?.closeAllConnections();
        server?.close(() => stopped());
      }),
    startAgain: () => start(port),
    /** A new server behind the same address, for the next test. */
    forget() {
      token = "token-1";
      trouble = { with: "nothing" };
      received.length = 0;
      asked.length = 0;
      seen.clear();
    },
    /** A row that came from another device. */
    hold({ kind, record }: Row) {
      const n = received.length + 1;
      received.push({ n, op: "put", kind, id: record.id, fields: record });
    },
    /** From now on: a clock of its own, a newer schema, faults, or no right to write. */
    trouble(next: Trouble) {
      trouble = next;
    },
    revoke() {
      token = "token-2";
    },
  };
}

function change({ kind, id, fields }: Extract<Mutation, { op: "put" }>, rev: number) {
  return { kind, id, rev, bucket: "owner:mentee-1", fields };
}

function code(origin: string) {
  return {
    deviceCode: "device",
    userCode: "ABCD-EFGH",
    verificationUri: `${origin}/connect`,
    expiresIn: 600,
    interval: 1,
  };
}

const me = {
  user: { id: "mentee-1", email: "amina@example.org", name: "Amina", timeZone: "UTC" },
  programs: [{ ...program, kind: "university", roles: ["mentee"] }],
};

/** What a browser keeps once the server has approved it. */
export function connectionTo(origin: string) {
  const openedIds = [program.id];
  return { status: "connected", origin, token: "token-1", me, programId: program.id, openedIds };
}
