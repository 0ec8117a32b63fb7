import { outcomeWords } from "#shared/outcome-words";
import type { Outcome } from "#shared/outcomes";
import type { OpenProgram } from "../open-program.ts";

export const contributions = ["decisive", "helped", "minor"] as const;

type NewOutcome = Pick<Outcome, "kind" | "occurredOn" | "introductions" | "sharedWithMentor"> & {
  title: string;
  organization: string;
};

export function outcomeOf(
  { title, organization, ...fields }: NewOutcome,
  { me, now, newId }: Pick<OpenProgram, "me" | "now" | "newId">,
): Outcome {
  return {
    id: newId(),
    createdAt: now(),
    createdBy: me.id,
    ...fields,
    title: title.trim() || null,
    organization: organization.trim() || null,
    sharedAsStory: false,
  };
}

export function saveOutcome(
  record: Outcome,
  { deeds }: Pick<OpenProgram, "deeds">,
): Promise<boolean> {
  return deeds.save(
    `Saved: ${record.title ?? outcomeWords[record.kind]}.`,
    [{ op: "put", kind: "outcome", record }],
    [{ op: "delete", kind: "outcome", id: record.id }],
  );
}
