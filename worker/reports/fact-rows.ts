import * as z from "zod";
import { factOwner } from "../program/facts.ts";

/** Where a week's facts end: what was written by that rev, and recorded by that day. */
export type Cut = { weekOn: string; asOf: string; rev: number };
type Breath = () => Promise<void>;
export type Reader = { sql: SqlStorage; cut: Cut; breath: Breath };

/** Every fact of a kind that the cut holds. */
export async function each<Fact>(
  { sql, cut, breath }: Reader,
  kind: string,
  schema: z.ZodType<Fact>,
  use: (fact: Fact, id: string, rev: number) => void,
): Promise<void> {
  let after = "";
  for (;;) {
    const rows = FactRows.parse(
      sql.exec(factsQuery, kind, after, cut.rev, endOf(cut), slice).toArray(),
    );
    for (const { id, rev, fact } of rows) use(schema.parse(JSON.parse(fact)), id, rev);
    const last = rows.at(-1);
    if (last === undefined || rows.length < slice) return;
    after = last.id;
    await breath();
  }
}

/** Every fact of a kind that the cut holds of some owners, see `factOwner`. */
export async function eachBy<Fact>(
  { sql, cut, breath }: Reader,
  kind: string,
  owners: readonly string[],
  schema: z.ZodType<Fact>,
  use: (fact: Fact, id: string) => void,
): Promise<void> {
  let after = "";
  const wanted = JSON.stringify(owners);
  for (;;) {
    const rows = FactRows.parse(
      sql.exec(ownedQuery, kind, after, cut.rev, endOf(cut), slice, wanted).toArray(),
    );
    for (const { id, fact } of rows) use(schema.parse(JSON.parse(fact)), id);
    const last = rows.at(-1);
    if (last === undefined || rows.length < slice) return;
    after = last.id;
    await breath();
  }
}

/** The first instant after the week, in UTC. */
export function endOf({ asOf }: Cut): number {
  return Date.parse(asOf) + 86_400_000;
}

const slice = 400;

const FactRows = z.array(z.object({ id: z.string(), rev: z.int(), fact: z.string() }));

const factsQuery = `
  SELECT id, rev, fact FROM facts
  WHERE kind = ?1 AND id > ?2
    AND rev <= ?3 AND COALESCE(until_rev, ?3 + 1) > ?3 AND recorded_at < ?4
  ORDER BY id LIMIT ?5`;

const ownedQuery = `
  SELECT facts.id AS id, rev, fact FROM json_each(?6) AS owner
  CROSS JOIN facts INDEXED BY facts_by_owner ON facts.kind = ?1 AND ${factOwner} = owner.value
  WHERE facts.id > ?2 AND rev <= ?3 AND COALESCE(until_rev, ?3 + 1) > ?3 AND recorded_at < ?4
  ORDER BY facts.id LIMIT ?5`;
