import { addDays, dayAt } from "#shared/days";
import { makeRecord } from "../make.ts";
import type { startFakeServer } from "./fake-server.ts";

type Server = Pick<Awaited<ReturnType<typeof startFakeServer>>, "hold">;

/** A first message that was to be written by now, and a wish to be reminded from midnight on. */
export function giveDue(server: Server): void {
  const introduction = makeRecord("introduction");
  const introducedOn = addDays(dayAt(Date.now(), "UTC"), -4);
  const event = { introductionId: introduction.id, occurredOn: introducedOn };
  const digest = { rhythm: "daily", hour: 0 } as const;
  server.hold({ kind: "introduction", record: introduction });
  server.hold({ kind: "introduction_event", record: makeRecord("introduction_event", event) });
  const settings = makeRecord("reminder_settings", { digest, quietDays: [] });
  server.hold({ kind: "reminder_settings", record: settings });
}
