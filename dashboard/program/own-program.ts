import type { Program } from "#shared/programs";
import type { Wish } from "#shared/replica/replica";
import { type OpenProgram, useProgram } from "../open-program.ts";

/** The program's own record, and how a lead changes it; undefined until it has arrived. */
export function useOwnProgram() {
  const open = useProgram();
  const record = open.replica.rows("program").value.get(open.program.id);
  return {
    record,
    change: (words: string, fields: Partial<Program>) => change(open, words, fields),
  };
}

async function change(
  { replica, deeds, program }: OpenProgram,
  words: string,
  fields: Partial<Program>,
): Promise<boolean> {
  const record = replica.rows("program").peek().get(program.id);
  if (!record) return false;
  const before = Object.keys(fields).map((field) => [field, Reflect.get(record, field)]);
  const patch = (to: Partial<Program>): Wish => ({
    ...{ op: "patch", kind: "program", id: program.id },
    fields: to,
  });
  return deeds.save(words, [patch(fields)], [patch(Object.fromEntries(before))]);
}
