import { type Kind, type RecordOf, schemaOf } from "#shared/kinds";
import { makeDemo } from "../../../worker/demo/demo.ts";
import { makeRecord } from "../../make.ts";
import type { Deed } from "../../shared/reports/second/pen.ts";

/** The demo's records as they came to stand, each once. */
export function demoDeeds(asOf: string): Deed[] {
  const records = new Map<string, { kind: Kind; fields: object }>();
  for (const deed of makeDemo(7, asOf).chapters.flatMap(({ deeds }) => deeds)) {
    const id = deed.op === "put" ? deed.record.id : deed.id;
    const fields = deed.op === "put" ? deed.record : deed.fields;
    records.set(id, { kind: deed.kind, fields: { ...records.get(id)?.fields, ...fields } });
  }
  const program = makeRecord("program", { createdAt: 0 });
  return [
    { op: "put", kind: "program", record: program },
    ...records.values().map(({ kind, fields }): Deed => {
      const record: RecordOf<Kind> = schemaOf(kind).parse(fields);
      return { op: "put", kind, record };
    }),
  ];
}
