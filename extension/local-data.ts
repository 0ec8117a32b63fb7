import { openDB } from "idb";
import { Connection } from "./connection.ts";

/** What leaves this browser when somebody asks for everything that is kept in it. */
export type LocalData = {
  exportedAt: string;
  settings: Record<string, unknown>;
  drafts: Record<string, unknown>;
  databases: Record<string, Record<string, unknown[]>>;
};

/** Everything kept in this browser but what signs it in. */
export async function collectLocalData(
  kept: { local: Record<string, unknown>; session: Record<string, unknown> },
  now: number,
): Promise<LocalData> {
  const databases: LocalData["databases"] = {};
  for (const { name = "" } of await indexedDB.databases()) {
    if (name.startsWith("tertius")) databases[name] = await tablesIn(name);
  }
  return { exportedAt: new Date(now).toISOString(), ...partsOf(kept), databases };
}

export function partsOf({
  local,
  session,
}: Parameters<typeof collectLocalData>[0]): Pick<LocalData, "settings" | "drafts"> {
  const isDraft = ([key]: [string, unknown]) => key.startsWith("draft:");
  const { connection, ...settings } = Object.fromEntries(
    Object.entries(local).filter((entry) => !isDraft(entry)),
  );
  const account = Connection.omit({ token: true }).safeParse(connection).data;
  return {
    settings: { ...settings, ...(account !== undefined && { account }) },
    drafts: Object.fromEntries(
      [...Object.entries(local), ...Object.entries(session)].filter(isDraft),
    ),
  };
}

async function tablesIn(name: string): Promise<Record<string, unknown[]>> {
  const database = await openDB(name);
  const tables: Record<string, unknown[]> = {};
  for (const table of database.objectStoreNames) tables[table] = await database.getAll(table);
  database.close();
  return tables;
}
