import * as z from "zod";
import type { Bindings } from "../bindings.ts";

const Account = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  timeZone: z.string(),
});
export type Account = z.output<typeof Account>;

/** Where people are and how they are reached, asked each time: programs keep no addresses. */
export async function accountsOf(
  env: Bindings,
  userIds: readonly string[],
): Promise<Map<string, Account>> {
  if (userIds.length === 0) return new Map();
  const { results } = await env.ACCOUNTS.prepare(
    `SELECT id, email, name, timeZone FROM user
     WHERE id IN (SELECT value FROM json_each(?1))`,
  )
    .bind(JSON.stringify(userIds))
    .all();
  return new Map(
    z
      .array(Account)
      .parse(results)
      .map((account) => [account.id, account]),
  );
}
