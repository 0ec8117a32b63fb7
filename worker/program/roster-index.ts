import type { Bindings } from "../bindings.ts";
import type { Rows } from "./rows.ts";

/** The account index follows the roster. */
export async function indexRoster(env: Bindings, rows: Rows): Promise<void> {
  const mark = rows.meta("unindexed");
  const programId = rows.meta("program");
  const userIds = JSON.stringify(rows.all("member").map(({ fields }) => fields.userId));
  await env.ACCOUNTS.batch([
    env.ACCOUNTS.prepare(
      `DELETE FROM memberships
       WHERE program_id = ?1 AND user_id NOT IN (SELECT value FROM json_each(?2))`,
    ).bind(programId, userIds),
    env.ACCOUNTS.prepare(
      `INSERT OR IGNORE INTO memberships (user_id, program_id)
       SELECT value, ?1 FROM json_each(?2)`,
    ).bind(programId, userIds),
  ]);
  if (rows.meta("unindexed") === mark) rows.setMeta("unindexed", "");
}
