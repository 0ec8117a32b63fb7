import { useSignal } from "@preact/signals";
import { textOfFile } from "#shared/interchange/file-text";
import type { InvitationWishes, PlannedInvitation } from "#shared/invitations/plan";
import { readPeople } from "#shared/invitations/table";
import { Role } from "#shared/programs";
import { rosterCalls } from "#shared/roster-client";
import { useProgram } from "../open-program.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { SelectField, TextArea } from "../ui/field.tsx";
import { FileDrop } from "./file-drop.tsx";
import { InvitationPlanView } from "./invitation-plan.tsx";
import { LinkForAll } from "./link-for-all.tsx";
import { labelsIn } from "./roster.ts";
import { cohortChoices, people, roleChoices, rosterFailure } from "./words.ts";

type Step =
  | { step: "typing" }
  | { step: "asking" }
  | { step: "planned"; wishes: InvitationWishes; plan: readonly PlannedInvitation[] }
  | { step: "sent"; plan: readonly PlannedInvitation[] };

/** A dry run first: nothing is sent before the person has seen to whom, and to whom not and why. */
export function Inviting() {
  const { client, program, replica } = useProgram();
  const calls = rosterCalls(client, program.id);
  const step = useSignal<Step>({ step: "typing" });
  const problem = useSignal<string | undefined>(undefined);
  const wished = async (wishes: InvitationWishes, deed: "plan" | "invite") => {
    step.value = { step: "asking" };
    const reply = await calls[deed](wishes);
    problem.value = reply.ok ? undefined : rosterFailure(reply.error);
    if (!reply.ok) step.value = { step: "typing" };
    else if (deed === "plan") step.value = { step: "planned", wishes, plan: reply.body.plan };
    else {
      step.value = { step: "sent", plan: reply.body.plan };
      await replica.sync();
    }
  };
  const now = step.value;
  return (
    <div class="stack wide narrow">
      <div class="spread">
        <h1>Invite people</h1>
        <ButtonLink look="quiet" href="/people">
          Back to people
        </ButtonLink>
      </div>
      {problem.value !== undefined && (
        <p class="alert" role="alert">
          {problem.value}
        </p>
      )}
      <div hidden={now.step === "planned" || now.step === "sent"}>
        <Wishing isBusy={now.step === "asking"} onWish={(wishes) => void wished(wishes, "plan")} />
      </div>
      {now.step === "planned" && (
        <InvitationPlanView
          plan={now.plan}
          onSend={() => void wished(now.wishes, "invite")}
          onBack={() => {
            step.value = { step: "typing" };
          }}
        />
      )}
      {now.step === "sent" && (
        <div class="stack" role="status">
          <h2>{people(now.plan.filter(({ fate }) => fate === "new").length)} invited</h2>
          <p>
            Each has a mail with a link of their own, good for two weeks. You see under People who
            has joined; the same list again invites nobody twice.
          </p>
          <div class="line-up">
            <ButtonLink look="primary" href="/people?standing=invited">
              See who is invited
            </ButtonLink>
            <Button
              onClick={() => {
                step.value = { step: "typing" };
              }}
            >
              Invite more
            </Button>
          </div>
        </div>
      )}
      {now.step === "typing" && <LinkForAll />}
    </div>
  );
}

function Wishing({
  isBusy,
  onWish,
}: {
  isBusy: boolean;
  onWish: (wishes: InvitationWishes) => void;
}) {
  const { replica } = useProgram();
  const text = useSignal("");
  const role = useSignal<Role>("mentee");
  const cohortId = useSignal("");
  const rows = readPeople(text.value);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (rows.length > 0) onWish({ rows, role: role.value, cohortId: cohortId.value || null });
      }}
    >
      <TextArea
        label="Addresses"
        rows={6}
        required
        value={text}
        placeholder={"amina@example.org\nRobin Sample <robin@example.org>"}
        hint="One or many, one a line; or a table whose first line names its columns: email, name, role, cohort."
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
      <FileDrop
        label="Or a CSV file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        hint="Choose it or drop it here. You see each row before anything is sent."
        onFile={(bytes) => {
          text.value = textOfFile(bytes);
        }}
      />
      <div class="filters">
        <SelectField
          label="As"
          value={role}
          choices={roleChoices}
          onChange={({ currentTarget }) => {
            role.value = Role.parse(currentTarget.value);
          }}
        />
        <SelectField
          label="Cohort"
          value={cohortId}
          choices={cohortChoices(labelsIn(replica), "No cohort")}
          onChange={({ currentTarget }) => {
            cohortId.value = currentTarget.value;
          }}
        />
      </div>
      <p class="soft small">What a row says itself goes before these two.</p>
      <div class="line-up">
        <Button look="primary" type="submit" disabled={isBusy || rows.length === 0}>
          {rows.length === 0 ? "See who would be invited" : `Look over ${people(rows.length)}`}
        </Button>
      </div>
    </form>
  );
}
