import { useSignal } from "@preact/signals";
import { joined, patching, putting, removing } from "#shared/changes";
import { CheckIn } from "#shared/check-ins";
import { instantsOf } from "#shared/check-ins/series";
import { dayAt } from "#shared/days";
import type { Mentorship } from "#shared/mentorships";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { TextArea, TextField } from "../ui/field.tsx";
import { clockIn } from "../words/clock.ts";
import { DayWords } from "../words/day.tsx";
import { ActionItems } from "./action-items.tsx";
import { suggestedAgenda } from "./agenda.ts";
import { clockWords } from "./clock-words.ts";

type Props = { talk: CheckIn; mentorship: Mentorship };

/** One talk: when on each clock, what about, what was said, and who does what. */
export function Talk({ talk, mentorship, shown }: Props & { shown: "whole" | "short" }) {
  const whole = useSignal(shown);
  return (
    <div class="card stack talk">
      <When talk={talk} mentorship={mentorship} />
      {whole.value === "short" ? (
        <div class="line-up">
          <Button
            size="small"
            onClick={() => {
              whole.value = "whole";
            }}
          >
            Open it
          </Button>
        </div>
      ) : (
        <>
          <Words talk={talk} field="agenda" label="What to talk about">
            <Suggest talk={talk} />
          </Words>
          <Words talk={talk} field="sharedNotes" label="Notes you share" />
          <ActionItems talk={talk} mentorship={mentorship} />
        </>
      )}
      {talk.status === "planned" && mentorship.status !== "ended" && <Fate talk={talk} />}
    </div>
  );
}

const statusWords = { planned: "", held: "Held", missed: "Missed", moved: "Moved" };

function When({ talk, mentorship }: Props) {
  const { me, people, today } = useProgram();
  const { plannedAt, minutes, status, between } = talk;
  const others = Object.entries(mentorship.zones).filter(
    ([userId, zone]) => userId !== me.id && zone !== me.timeZone,
  );
  return (
    <div class="stack tight">
      <div class="spread">
        <h3>
          <DayWords day={dayAt(plannedAt, me.timeZone)} today={today.value} />,{" "}
          {clockIn(plannedAt, me.timeZone)}
        </h3>
        {status !== "planned" && (
          <Chip tone={status === "held" ? "accent" : "plain"}>{statusWords[status]}</Chip>
        )}
      </div>
      <p class="soft small">
        {minutes} minutes.
        {between !== null && (
          <>
            {" "}
            Between the two: <bdi>{people.nameOf(between.mentorId)}</bdi> and{" "}
            <bdi>{people.nameOf(between.menteeId)}</bdi>.
          </>
        )}
        {others.map(([userId, zone]) => (
          <span key={userId}>
            {" "}
            <bdi>{people.nameOf(userId)}</bdi>: {clockWords(plannedAt, zone)}.
          </span>
        ))}
      </p>
    </div>
  );
}

type WordsProps = {
  talk: CheckIn;
  field: "agenda" | "sharedNotes";
  label: string;
  children?: preact.ComponentChildren;
};

/** Words both write; what the other wrote meanwhile is kept for whoever wrote it. */
function Words({ talk, field, label, children }: WordsProps) {
  const { deeds } = useProgram();
  const typed = useSignal<string | undefined>(undefined);
  const save = async () => {
    const { wishes, inverse } = patching("check_in", talk, { [field]: typed.value ?? "" });
    if (await deeds.save("Kept for both of you.", wishes, inverse)) typed.value = undefined;
  };
  const isChanged = typed.value !== undefined && typed.value !== talk[field];
  return (
    <form
      class="stack tight"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea
        label={label}
        name={field}
        rows={4}
        maxLength={field === "agenda" ? 4000 : 20_000}
        value={typed.value ?? talk[field]}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
        }}
      />
      <div class="line-up">
        {isChanged && (
          <Button size="small" type="submit">
            Save
          </Button>
        )}
        {talk[field] === "" && !isChanged && children}
      </div>
    </form>
  );
}

/** Fills the agenda with what is open between the two. */
function Suggest({ talk }: { talk: CheckIn }) {
  const { replica, introductions, deeds } = useProgram();
  const goals = [...replica.rows("goal").value.values()].filter(
    ({ mentorshipId, menteeId, sharedWith }) =>
      mentorshipId === talk.mentorshipId &&
      (talk.between === null
        ? sharedWith === "group" || isOfTwo(talk, replica)
        : talk.between.menteeId === menteeId),
  );
  const talkIds = new Set(
    [...replica.rows("check_in").value.values()]
      .filter(
        ({ mentorshipId, between }) =>
          mentorshipId === talk.mentorshipId &&
          JSON.stringify(between) === JSON.stringify(talk.between),
      )
      .map(({ id }) => id),
  );
  const actionItems = [...replica.rows("action_item").value.values()].filter(({ checkInId }) =>
    talkIds.has(checkInId),
  );
  const pair = pairOf(talk, replica);
  const lines = introductions.lines.value.filter(
    ({ introduction: { introducer, menteeId } }) =>
      pair !== undefined &&
      menteeId === pair.menteeId &&
      introducer.kind === "member" &&
      introducer.userId === pair.mentorId,
  );
  const agenda = suggestedAgenda({ goals, actionItems, lines });
  if (agenda === "") return null;
  const { wishes, inverse } = patching("check_in", talk, { agenda });
  return (
    <Button
      size="small"
      onClick={() => void deeds.save("An agenda from what is open.", wishes, inverse)}
    >
      Suggest from what is open
    </Button>
  );
}

type Rows = Pick<OpenProgram["replica"], "rows">;

/** Whom a talk is between; in a group's talk nothing of a single pair is read out. */
function pairOf(talk: CheckIn, replica: Rows) {
  if (talk.between !== null) return talk.between;
  const mentorship = replica.rows("mentorship").value.get(talk.mentorshipId);
  const [mentorId, menteeId] = [mentorship?.mentorIds[0], mentorship?.menteeIds[0]];
  return mentorship && mentorship.kind !== "group" && mentorId && menteeId
    ? { mentorId, menteeId }
    : undefined;
}

function isOfTwo(talk: CheckIn, replica: Rows): boolean {
  return pairOf(talk, replica) !== undefined;
}

function Fate({ talk }: { talk: CheckIn }) {
  const { me, deeds, now } = useProgram();
  const moving = useSignal<"no" | "yes">("no");
  const change = (said: string, fields: Partial<CheckIn>) => {
    const { wishes, inverse } = patching("check_in", talk, fields);
    void deeds.save(said, wishes, inverse);
  };
  const remove = removing("check_in", talk);
  if (moving.value === "yes")
    return (
      <Moving
        talk={talk}
        onDone={() => {
          moving.value = "no";
        }}
      />
    );
  return (
    <div class="line-up">
      <Button
        size="small"
        onClick={() => change("Noted as held.", { status: "held", heldAt: now() })}
      >
        Held
      </Button>
      <Button size="small" onClick={() => change("Noted as missed.", { status: "missed" })}>
        Missed
      </Button>
      <Button
        size="small"
        onClick={() => {
          moving.value = "yes";
        }}
      >
        Move
      </Button>
      {talk.createdBy === me.id && (
        <Button
          size="small"
          look="quiet"
          onClick={() => void deeds.save("The talk is cancelled.", remove.wishes, remove.inverse)}
        >
          Cancel it
        </Button>
      )}
    </div>
  );
}

/** Another talk takes its place, with its agenda; the moved one counts as moved, not as missed. */
function Moving({ talk, onDone }: { talk: CheckIn; onDone: () => void }) {
  const { me, deeds, newId, now, today } = useProgram();
  const to = useSignal({ on: dayAt(talk.plannedAt, me.timeZone), clock: "10:00" });
  const save = async () => {
    const [plannedAt] = instantsOf({
      ...{ firstOn: to.value.on, clock: to.value.clock, timeZone: me.timeZone },
      ...{ everyDays: 1, count: 1 },
    });
    if (plannedAt === undefined) return;
    const stamp = { id: newId(), createdAt: now(), createdBy: me.id };
    const { wishes, inverse } = joined(
      patching("check_in", talk, { status: "moved" }),
      putting("check_in", CheckIn.parse({ ...talk, ...stamp, plannedAt })),
    );
    if (await deeds.save("The talk is moved.", wishes, inverse)) onDone();
  };
  return (
    <form
      class="line-up ends"
      aria-label="Move the talk"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="To"
        type="date"
        name="moveTo"
        required
        autoFocus
        min={today.value}
        value={to.value.on}
        onInput={({ currentTarget }) => {
          to.value = { ...to.peek(), on: currentTarget.value };
        }}
      />
      <TextField
        label="At"
        type="time"
        name="moveAt"
        required
        value={to.value.clock}
        onInput={({ currentTarget }) => {
          to.value = { ...to.peek(), clock: currentTarget.value };
        }}
      />
      <Button type="submit" look="primary">
        Move it
      </Button>
      <Button look="quiet" onClick={onDone}>
        Cancel
      </Button>
    </form>
  );
}
