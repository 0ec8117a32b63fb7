import { actingRoles } from "#shared/programs";
import type { Wish } from "#shared/replica/replica";
import { apply, type Desk } from "./push.ts";
import type { Rows } from "./rows.ts";
import { worldOf } from "./world.ts";

/** What was done in a person's name without a device of theirs: by a link in a mail. */
export function deskOf(
  rows: Rows,
  userId: string,
  now: number,
  device: "mail" | "third_person" = "mail",
): Desk | undefined {
  const member = rows.memberOf(userId)?.fields;
  if (!member) return undefined;
  const author = { userId, roles: actingRoles(member), device };
  return { rows, world: worldOf(rows), now, author };
}

/** What a lead does without sync; undefined for everybody else. */
export function leadDeskOf(rows: Rows, userId: string, now: number): Desk | undefined {
  const desk = deskOf(rows, userId, now);
  return desk?.author.roles.includes("lead")
    ? { ...desk, author: { ...desk.author, device: "lead" } }
    : undefined;
}

/** One of the wishes was refused, so none is carried out. */
export class Refused extends Error {}

/** Carries the wishes out through the door every device takes; call inside a transaction. */
export function carryOut(desk: Desk, wishes: readonly Wish[]): void {
  for (const wish of wishes) {
    const answer = apply(desk, mutationOf(desk.rows, wish));
    if (!answer.ok) throw new Refused(answer.code);
  }
}

/** Made from the rows as they are, so that nobody's words count as unseen. */
function mutationOf(rows: Rows, wish: Wish): Parameters<typeof apply>[1] {
  const { kind } = wish;
  if (wish.op === "put") {
    return { op: "put", n: 1, kind, id: wish.record.id, fields: { ...wish.record } };
  }
  const base = rows.head();
  return wish.op === "patch"
    ? { op: "patch", n: 1, kind, id: wish.id, fields: { ...wish.fields }, base }
    : { op: "delete", n: 1, kind, id: wish.id, base };
}
