import { Introduction } from "#shared/introductions";
import type { Pair } from "#shared/mentorships";
import type { Answer, Mutation, SyncRequest } from "#shared/sync";

type Written = { rev: number; device: string; value: unknown };
type Expected = { fields: Record<string, unknown>; writers: Map<string, Written>; rev: number };

/**
 * What the program must hold, worked out from the accepted mutations alone: each once, in order
 * of arrival, the later arrival winning each field, the loser kept, delete beating edit.
 */
export class Oracle {
  readonly rows = new Map<string, Expected>();
  /** Words that lost to somebody who had not seen them; each must be found as a kept edit. */
  readonly lost: { id: string; field: string; value: unknown }[] = [];
  /** Every pair an accepted introduction ever joined. */
  readonly pairs: Pair[] = [];
  private readonly answered = new Map<string, Answer>();

  /** Takes in a request and its answers; throws when a number is answered in two ways. */
  hear({ device, mutations }: SyncRequest, answers: readonly Answer[]): void {
    for (const answer of answers) {
      const key = `${device} ${answer.n}`;
      const before = this.answered.get(key);
      const mutation = mutations.find(({ n }) => n === answer.n);
      if (!mutation) throw new Error("an answer nobody asked for");
      if (before && JSON.stringify(before) !== JSON.stringify(answer)) {
        throw new Error(`two answers to ${key}: ${JSON.stringify([before, answer])}`);
      }
      if (before) continue;
      this.answered.set(key, answer);
      if (answer.ok) this.apply(device, mutation, answer.rev);
      else if (answer.code === "deleted" && mutation.op === "patch") this.keepAll(mutation);
    }
  }

  private apply(device: string, mutation: Mutation, rev: number): void {
    const key = `${mutation.kind} ${mutation.id}`;
    const row = this.rows.get(key);
    if (mutation.op === "delete") {
      for (const [field, writer] of row?.writers ?? []) {
        if (writer.rev > mutation.base) this.lose(device, mutation.id, field, writer);
      }
      this.rows.delete(key);
    } else if (mutation.op === "put") {
      this.rows.set(key, {
        fields: mutation.fields,
        writers: writersOf(mutation.fields, rev, device),
        rev,
      });
      if (mutation.kind === "introduction") this.join(mutation.fields);
    } else if (row) this.patch(row, device, mutation, rev);
  }

  private join(fields: Record<string, unknown>): void {
    const { introducer, menteeId } = Introduction.parse(fields);
    if (introducer.kind === "member") this.pairs.push({ mentorId: introducer.userId, menteeId });
  }

  private patch(
    row: Expected,
    device: string,
    { id, fields, base }: Extract<Mutation, { op: "patch" }>,
    rev: number,
  ): void {
    for (const [field, value] of Object.entries(fields)) {
      const writer = row.writers.get(field);
      if (JSON.stringify(row.fields[field]) === JSON.stringify(value)) continue;
      if (writer && writer.rev > base) this.lose(device, id, field, writer);
      row.fields = { ...row.fields, [field]: value };
      row.writers.set(field, { rev, device, value });
    }
    row.rev = rev;
  }

  private lose(device: string, id: string, field: string, writer: Written): void {
    if (writer.device !== device) this.lost.push({ id, field, value: writer.value });
  }

  private keepAll({ id, fields }: Extract<Mutation, { op: "patch" }>): void {
    for (const [field, value] of Object.entries(fields)) this.lost.push({ id, field, value });
  }
}

function writersOf(fields: Record<string, unknown>, rev: number, device: string) {
  return new Map(Object.entries(fields).map(([field, value]) => [field, { rev, device, value }]));
}
