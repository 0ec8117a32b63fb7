import { signal } from "@preact/signals";
import { render } from "preact";
import { makeClient } from "#shared/client";
import { uuidv7 } from "#shared/ids";
import { openBrowserReplica, wipeReplica } from "#shared/replica/browser";
import { App } from "./app.tsx";
import { isAnothers, memory } from "./memory.ts";
import { installServiceWorker } from "./offline.ts";
import type { OpeningDoors } from "./opening.ts";
import { SessionModel } from "./session.ts";
import "#shared/tokens.css";
import "./ui/base.css";
import "./ui/controls.css";

const client = makeClient({ fetch: (request) => fetch(request), origin: location.origin });
const clock = signal(Date.now());
const tick = () => {
  clock.value = Date.now();
};
setInterval(tick, 60_000);
addEventListener("visibilitychange", tick);
// What a tab shows of somebody must not outlive their session in the other tabs.
addEventListener("storage", (event) => {
  if (isAnothers(event)) location.reload();
});

const doors: OpeningDoors = {
  client,
  clock,
  now: () => Date.now(),
  newId: () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

const session = new SessionModel({
  client,
  memory: memory(localStorage),
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  openReplica: (programId, userId) =>
    openBrowserReplica({
      programId,
      userId,
      client,
      syncing: "automatic",
      liveUrl: live(programId),
    }),
  async wipeReplicas(userId, programIds) {
    for (const programId of programIds) await wipeReplica(userId, programId);
  },
});

const root = document.getElementById("root");
if (root !== null) render(<App session={session} doors={doors} />, root);
void session.start();
installServiceWorker();

function live(programId: string): string {
  const url = new URL(`/api/v1/programs/${programId}/live`, location.origin);
  url.protocol = url.protocol.replace("http", "ws");
  return url.href;
}
