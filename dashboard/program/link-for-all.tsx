import { useSignal } from "@preact/signals";
import { type Invitation, standingOf } from "#shared/invitations";
import { rosterCalls } from "#shared/roster-client";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { labelsIn } from "./roster.ts";
import { cohortChoices, roleWords, rosterFailure } from "./words.ts";

/** A link that a lead hands out themselves: one role, an end, and a number who may use it. */
export function LinkForAll() {
  const { client, program, replica, now, deeds } = useProgram();
  const calls = rosterCalls(client, program.id);
  const problem = useSignal<string | undefined>(undefined);
  const form = useSignal({ name: "", role: "mentee", cohortId: "", days: "14", most: "30" });
  const set = (change: Partial<typeof form.value>) => {
    form.value = { ...form.value, ...change };
  };
  const copy = async (link: string) => {
    await navigator.clipboard.writeText(link).catch(() => undefined);
    deeds.say(`The link is copied: ${link}`);
  };
  const make = async () => {
    const { name, role, cohortId, days, most } = form.value;
    const reply = await calls.openLink({
      ...{ name, role: role === "mentor" ? "mentor" : "mentee", cohortId: cohortId || null },
      ...{ most: Number(most), expiresAt: now() + Number(days) * 86_400_000 },
    });
    problem.value = reply.ok ? undefined : rosterFailure(reply.error);
    if (!reply.ok) return;
    await replica.sync();
    await copy(reply.body.link);
    set({ name: "" });
  };
  const links = [...replica.rows("invitation").value.values()].filter(({ way }) => way === "link");
  return (
    <section class="stack">
      <h2>Or one link for all</h2>
      <p class="soft">
        For a seminar room or a mailing list. Whoever has it can join with any address, so it makes
        mentees or mentors, never leads.
      </p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <TextField
          label="What it is for"
          required
          maxLength={120}
          placeholder="Kick-off evening"
          value={form.value.name}
          onInput={({ currentTarget }) => set({ name: currentTarget.value })}
        />
        <div class="filters">
          <SelectField
            label="Joins as"
            value={form.value.role}
            choices={[
              { value: "mentee", words: "Mentee" },
              { value: "mentor", words: "Mentor" },
            ]}
            onChange={({ currentTarget }) => set({ role: currentTarget.value })}
          />
          <SelectField
            label="Joins the cohort"
            value={form.value.cohortId}
            choices={cohortChoices(labelsIn(replica), "No cohort")}
            onChange={({ currentTarget }) => set({ cohortId: currentTarget.value })}
          />
          <TextField
            label="Days it is good for"
            type="number"
            min={1}
            max={180}
            required
            value={form.value.days}
            onInput={({ currentTarget }) => set({ days: currentTarget.value })}
          />
          <TextField
            label="People at most"
            type="number"
            min={1}
            max={1000}
            required
            value={form.value.most}
            onInput={({ currentTarget }) => set({ most: currentTarget.value })}
          />
        </div>
        {problem.value !== undefined && (
          <p class="alert" role="alert">
            {problem.value}
          </p>
        )}
        <div class="line-up">
          <Button type="submit">Make the link</Button>
        </div>
      </form>
      {links.length > 0 && (
        <ul class="cards">
          {links.map((link) => (
            <LinkCard key={link.id} link={link} onCopy={copy} />
          ))}
        </ul>
      )}
    </section>
  );
}

function LinkCard({ link, onCopy }: { link: Invitation; onCopy: (link: string) => Promise<void> }) {
  const { client, program, replica, now, deeds } = useProgram();
  const calls = rosterCalls(client, program.id);
  const standing = standingOf(link, now());
  const copy = async () => {
    const reply = await calls.linkOf(link.id);
    if (reply.ok) await onCopy(reply.body.link);
    else deeds.say(rosterFailure(reply.error));
  };
  const close = async () => {
    const reply = await calls.withdraw(link.id);
    deeds.say(reply.ok ? "Closed. The link opens nothing now." : rosterFailure(reply.error));
    await replica.sync();
  };
  return (
    <li class="card spread">
      <div>
        <h3 class="section-title">
          <bdi>{link.name}</bdi>
        </h3>
        <p class="soft small">
          {roleWords[link.role]}, {link.joined.length} of {link.most} joined, until{" "}
          {new Date(link.expiresAt).toLocaleDateString(undefined, { dateStyle: "medium" })}
        </p>
      </div>
      {standing === "open" ? (
        <span class="line-up">
          <Button
            size="small"
            aria-label={`Copy the link ${link.name}`}
            onClick={() => void copy()}
          >
            Copy
          </Button>
          <Button
            size="small"
            aria-label={`Close the link ${link.name}`}
            onClick={() => void close()}
          >
            Close it
          </Button>
        </span>
      ) : (
        <Chip>{linkWords[standing]}</Chip>
      )}
    </li>
  );
}

const linkWords = {
  used: "All places taken",
  withdrawn: "Closed",
  expired: "Ran out",
  asked: "Not sent",
};
