import { useSignal } from "@preact/signals";
import { EmailAddress } from "#shared/api";
import { textOfFile } from "#shared/interchange/file-text";
import { rosterCalls } from "#shared/roster-client";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextArea } from "../ui/field.tsx";
import { FileDrop } from "./file-drop.tsx";
import { cellsIn, type PairRow, planPairs } from "./pairing-rows.ts";
import { membersIn } from "./roster.ts";
import { rosterFailure } from "./words.ts";

type Pair = { mentorId: string; menteeId: string };

/** A list of pairs, looked over line by line before any is made. */
export function PairingFile({
  isPaired,
  onPair,
}: {
  isPaired: (mentorId: string, menteeId: string) => boolean;
  onPair: (pairs: Pair[]) => void;
}) {
  const { replica, client, program } = useProgram();
  const text = useSignal("");
  const plan = useSignal<readonly PairRow[] | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const look = async () => {
    const cells = cellsIn(text.value);
    const emails = [...new Set(cells.flat())].flatMap(
      (cell) => EmailAddress.safeParse(cell).data ?? [],
    );
    const reply =
      emails.length === 0
        ? ({ ok: true, body: { members: {} } } as const)
        : await rosterCalls(client, program.id).membersAt({ emails });
    problem.value = reply.ok ? undefined : rosterFailure(reply.error);
    if (reply.ok) plan.value = planPairs(cells, membersIn(replica), reply.body.members, isPaired);
  };
  const fresh = (plan.value ?? []).flatMap((row) => (row.fate === "new" ? [row] : []));
  return (
    <details class="entries">
      <summary>Pair by a list</summary>
      <div class="stack narrow">
        <TextArea
          label="Mentor and mentee, a pair on each line"
          value={text}
          placeholder={"mentor, mentee\nLena Fischer, amina@example.org"}
          hint="By name, or by the address they joined with."
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
            plan.value = undefined;
          }}
        />
        <FileDrop
          label="Or a CSV file of pairs"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          hint="Its first two columns: mentor, mentee."
          onFile={(bytes) => {
            text.value = textOfFile(bytes);
            plan.value = undefined;
          }}
        />
        {problem.value !== undefined && (
          <p class="alert" role="alert">
            {problem.value}
          </p>
        )}
        <div class="line-up">
          <Button disabled={text.value.trim() === ""} onClick={() => void look()}>
            Look over the pairs
          </Button>
        </div>
        {plan.value !== undefined && (
          <>
            <p role="status">
              {fresh.length} of {plan.value.length} would be paired. Nothing is saved yet.
            </p>
            <ul class="plain-list">
              {plan.value.map((row, index) => (
                <li key={index}>
                  <span>
                    <bdi>{row.mentor}</bdi> with <bdi>{row.mentee}</bdi>
                  </span>
                  <span class="soft small">{fateWords[row.fate]}</span>
                </li>
              ))}
            </ul>
            <div class="line-up">
              <Button
                look="primary"
                disabled={fresh.length === 0}
                onClick={() => {
                  onPair(fresh);
                  text.value = "";
                  plan.value = undefined;
                }}
              >
                Make {fresh.length} {fresh.length === 1 ? "pair" : "pairs"}
              </Button>
            </div>
          </>
        )}
      </div>
    </details>
  );
}

const fateWords: Record<PairRow["fate"], string> = {
  new: "",
  paired: "Are paired already",
  repeated: "Stands in the list before",
  no_mentor: "No mentor of that name or address is here",
  no_mentee: "No mentee of that name or address is here",
  same: "Is one and the same person",
  several: "Several people have that name; use addresses",
};
