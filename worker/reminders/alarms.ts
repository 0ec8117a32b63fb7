import { actingRoles } from "#shared/programs";
import type { Bindings } from "../bindings.ts";
import type { Deliver } from "../mail.ts";
import { forgetWords } from "../program/facts.ts";
import { forgetOld } from "../program/forgetting.ts";
import type { Rows } from "../program/rows.ts";
import type { Timer } from "../program/timers.ts";
import { publishDue } from "../reports/weeks.ts";
import { accountsOf } from "./accounts.ts";
import { decideDigest } from "./digests.ts";
import { forgetCancelled } from "./feeds.ts";
import { forgetMails, send } from "./outbox.ts";
import { replan } from "./plans.ts";

const day = 86_400_000;
/** Few enough that an alarm ends soon; what is left has the next one. */
const most = 40;

export type Doors = { rows: Rows; env: Bindings; deliver: Deliver };

/** Handles what is due, one timer after another; none stops the others. Answers how many. */
export async function runTimers({ rows, env, deliver }: Doors, now: number): Promise<number> {
  if (!rows.timers.find("sweep", "")) rows.timers.set("sweep", "", now);
  const due = rows.timers.due(now, most);
  const digests = due.filter(({ kind }) => kind === "digest").map(({ key }) => key);
  let accounts: ReturnType<typeof accountsOf> | undefined;
  const handlers: Record<Timer["kind"], (timer: Timer) => Promise<void>> = {
    sweep: async () => rows.transact(() => sweep(rows, now)),
    async digest({ key }) {
      accounts ??= accountsOf(env, digests);
      const account = (await accounts).get(key);
      rows.transact(() => decideDigest(rows, env, { userId: key, account }, now));
    },
    report: (timer) => publishDue(rows, timer, now),
    mail: (timer) => send(rows, env, deliver, timer, now),
  };
  for (const timer of due) {
    await handlers[timer.kind](timer).catch((error: unknown) => {
      console.error(error);
      rows.timers.postpone(timer, now);
    });
    await breath();
  }
  rows.timers.arm();
  return due.length;
}

/** Once a day: what is old is forgotten, and whoever has no timer for want of an account gets one. */
function sweep(rows: Rows, now: number): void {
  forgetOld(rows, now);
  forgetMails(rows, now);
  forgetCancelled(rows, now);
  rows.sql.exec(forgetWords);
  rows.sql.exec("DELETE FROM used_links WHERE expires_at < ?1", now);
  for (const { fields } of rows.all("member")) {
    const isActing = actingRoles(fields).length > 0;
    if (isActing && !rows.timers.find("digest", fields.userId)) replan(rows, fields.userId, now);
  }
  rows.timers.set("sweep", "", now + day);
}

/** Lets waiting trips of devices through. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
