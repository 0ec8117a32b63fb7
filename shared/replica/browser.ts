import type { Client } from "#shared/client";
import { uuidv7 } from "#shared/ids";
import { type BrowserStorage, openStorage, wipeStorage } from "#shared/replica/indexed-db";
import { type Happening, openReplica, type Replica, type SyncState } from "#shared/replica/replica";

type Opening = {
  programId: string;
  userId: string;
  client: Pick<Client, "sync">;
  /**
   * `automatic` sends each save at once, pulls when the live socket hints and tries again by
   * itself; `by_hand` leaves every trip to the caller, as the extension's popup does.
   */
  syncing: "automatic" | "by_hand";
  /** `wss://…/live` of the program; only with automatic syncing. */
  liveUrl?: string;
};

export const replicaName = (userId: string, programId: string) => `tertius:${userId}:${programId}`;

/** Opens the replica with the browser's own database, locks, channels and clock behind it. */
export async function openBrowserReplica(opening: Opening): Promise<Replica> {
  const { programId, userId, client } = opening;
  const name = replicaName(userId, programId);
  const channel = new BroadcastChannel(name);
  let isClosed = false;
  const pacer = opening.syncing === "automatic" ? makePacer() : undefined;
  const storage = await openStorage(name, newId);
  const packer = makePacker(name, storage);
  const replica = await openReplica(
    { programId, userId },
    {
      async sync(...request) {
        const reply = await client.sync(...request);
        packer.soon();
        return reply;
      },
      storage,
      newId,
      alone: (work) => navigator.locks.request(name, work),
      // A trip may still be under way when the page lets go; what it stored is told by the disk.
      tell(happening) {
        if (!isClosed) channel.postMessage(happening);
      },
      onTold: (listen) => {
        channel.onmessage = ({ data }: MessageEvent<Happening>) => listen(data);
      },
      onFault(error) {
        if (!isClosed) console.error(error);
      },
      onWaiting: (waiting) => pacer?.soon(waiting),
    },
  );
  const hangUp = pacer ? stayLive(replica, pacer, opening.liveUrl) : () => {};
  packer.soon();
  return {
    ...replica,
    close() {
      isClosed = true;
      packer.stop();
      hangUp();
      pacer?.stop();
      channel.close();
      replica.close();
    },
  };
}

/** Removes the replica of an account from this browser; everything unsent goes with it. */
export async function wipeReplica(userId: string, programId: string): Promise<void> {
  await wipeStorage(replicaName(userId, programId));
}

function newId(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

/** Packs what a settlement left open once nothing has been settled for a while, in one window. */
function makePacker(name: string, storage: BrowserStorage) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const step = async () => {
    const isMore = !stopped && (await storage.pack());
    if (isMore) timer = setTimeout(run, second / 5);
  };
  // A full disk or a closed page costs the next opening its speed and nothing else.
  const run = () =>
    void navigator.locks
      .request(`${name} packs`, { ifAvailable: true }, async (lock) => lock && (await step()))
      .catch(() => {});
  return {
    soon() {
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(run, 3 * second);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

const second = 1000;
const longestWait = 300 * second;

type Pacer = ReturnType<typeof makePacer>;

/** Runs one sync at a time; after a failure waits 1 s, then doubles up to 5 min, with jitter. */
function makePacer() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let running = false;
  let again = false;
  let stopped = false;
  async function run(replica: Replica): Promise<void> {
    if (running || stopped) {
      again = true;
      return;
    }
    running = true;
    again = false;
    const state = await replica.sync();
    running = false;
    if (stopped) return;
    failures = isWorthRetrying(state) ? failures + 1 : 0;
    if (failures > 0) soon(replica, waitAfter(failures));
    else if (again) soon(replica);
  }
  function soon(replica: Replica, wait = 0): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(replica), wait);
  }
  return {
    soon,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function waitAfter(failures: number): number {
  const wait = Math.min(longestWait, second * 2 ** (failures - 1));
  return wait * (0.5 + Math.random() / 2);
}

function isWorthRetrying({ state }: SyncState): boolean {
  return state === "offline" || state === "failed";
}

const liveRetry = 15 * second;

/** S9: the socket only hints; a lost one is opened again and the page asks when it wakes. */
function stayLive(replica: Replica, pacer: Pacer, liveUrl: string | undefined): () => void {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const wake = () => pacer.soon(replica);
  function connect(): void {
    if (liveUrl === undefined || closed) return;
    socket = new WebSocket(liveUrl);
    socket.onmessage = wake;
    socket.onclose = () => {
      if (!closed) timer = setTimeout(connect, liveRetry);
    };
  }
  connect();
  wake();
  addEventListener("online", wake);
  addEventListener("offline", wake);
  addEventListener("visibilitychange", wake);
  return () => {
    closed = true;
    clearTimeout(timer);
    socket?.close();
    removeEventListener("online", wake);
    removeEventListener("offline", wake);
    removeEventListener("visibilitychange", wake);
  };
}
