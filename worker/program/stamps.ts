import { newId } from "../new-id.ts";
import type { Desk } from "./push.ts";
import type { Stamps } from "./rows.ts";

/** What every record begins with, made by the server for the person at the desk. */
export function newRecord({ author, now }: Desk) {
  return { id: newId(now), createdAt: now, createdBy: author.userId };
}

/** All fields are the author's, written with the next rev. */
export function stampsBy({ rows, author }: Desk): Stamps {
  return { "*": [rows.head() + 1, author.userId, author.device] };
}
