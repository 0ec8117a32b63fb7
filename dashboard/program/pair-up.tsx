import { useSignal } from "@preact/signals";
import { mentorshipKinds, pairsOf } from "#shared/mentorships";
import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Check, SelectField, TextField } from "../ui/field.tsx";
import { acting, type Dealt, deal, type Load, loadsOf, pairUp } from "./pairing.ts";
import { PairingFile } from "./pairing-file.tsx";
import { isAlive, membersIn, pairingsIn } from "./roster.ts";
import { people } from "./words.ts";

export const kindChoices = [
  { value: "one_on_one", words: "One on one" },
  { value: "group", words: "As a group with the mentor" },
  { value: "e_mentoring", words: "Online" },
  { value: "peer", words: "As peers" },
];

/** Mentors on one side with their load, mentees on the other; many at once are dealt out evenly. */
export function PairUp() {
  const open = useProgram();
  const { replica, deeds, me, now, today, newId } = open;
  const { query } = usePlace();
  const members = membersIn(replica);
  const pairings = pairingsIn(replica).filter(isAlive);
  const kind = useSignal("one_on_one");
  const status = useSignal<"active" | "proposed">("active");
  const loads = loadsOf(members, pairings);
  const mentees = acting(members, "mentee");
  const ahead = (query.with ?? "").split(",").filter(Boolean);
  const isMentee = (id: string) => mentees.some(({ userId }) => userId === id);
  const chosen = useSignal<ReadonlySet<string>>(
    new Set(ahead.map((id) => `${isMentee(id) ? "mentee" : "mentor"} ${id}`)),
  );
  const paired = new Set(
    pairings.flatMap(pairsOf).map(({ mentorId, menteeId }) => `${mentorId} ${menteeId}`),
  );
  const menteeIds = mentees
    .map(({ userId }) => userId)
    .filter((id) => chosen.value.has(`mentee ${id}`));
  const mentors = loads.filter(({ member: { userId } }) => chosen.value.has(`mentor ${userId}`));
  const dealt = deal(mentors, menteeIds, (mentor, mentee) => paired.has(`${mentor} ${mentee}`));
  const toggle = (side: "mentor" | "mentee", userId: string) => {
    chosen.value = chosen.value.symmetricDifference(new Set([`${side} ${userId}`]));
  };
  const save = async (pairs: Dealt) => {
    const terms = {
      kind: mentorshipKinds.find((each) => each === kind.value) ?? "one_on_one",
      status: status.value,
    };
    const scene = { userId: me.id, now: now(), today: today.value, newId };
    const { wishes, inverse } = pairUp(pairs, terms, scene);
    const said = `${people(pairs.pairs.length)} paired.`;
    if (await deeds.save(said, wishes, inverse)) chosen.value = new Set();
  };
  if (loads.length === 0 || mentees.length === 0) return <NobodyToPair />;
  return (
    <div class="stack wide">
      <div class="spread">
        <h1>Pair up</h1>
        <ButtonLink look="quiet" href="/people">
          Back to people
        </ButtonLink>
      </div>
      <div class="two-sides">
        <Mentors loads={loads} chosen={mentors} onToggle={(id) => toggle("mentor", id)} />
        <Mentees
          all={mentees.map(({ userId, displayName }) => ({
            ...{ userId, name: displayName },
            mentors: pairings.flatMap(pairsOf).filter(({ menteeId }) => menteeId === userId).length,
          }))}
          chosen={menteeIds}
          onToggle={(id) => toggle("mentee", id)}
        />
      </div>
      <div class="filters">
        <SelectField
          label="How"
          value={kind}
          choices={kindChoices}
          onChange={({ currentTarget }) => {
            kind.value = currentTarget.value;
          }}
        />
        <SelectField
          label="It begins"
          value={status}
          choices={[
            { value: "active", words: "At once" },
            { value: "proposed", words: "When the mentor agrees" },
          ]}
          onChange={({ currentTarget }) => {
            status.value = currentTarget.value === "proposed" ? "proposed" : "active";
          }}
        />
      </div>
      <Preview dealt={dealt} onSave={() => void save(dealt)} />
      <PairingFile
        isPaired={(mentor, mentee) => paired.has(`${mentor} ${mentee}`)}
        onPair={(pairs) => void save({ pairs, left: [] })}
      />
    </div>
  );
}

function Mentors({
  loads,
  chosen,
  onToggle,
}: {
  loads: readonly Load[];
  chosen: readonly Load[];
  onToggle: (userId: string) => void;
}) {
  const query = useSignal("");
  const shown = loads.filter(({ member }) => isNamed(member.displayName, query.value));
  return (
    <section class="stack tight" aria-label="Mentors">
      <h2>Mentors</h2>
      <TextField
        label="Search mentors"
        type="search"
        value={query}
        onInput={({ currentTarget }) => {
          query.value = currentTarget.value;
        }}
      />
      <ul class="plain-list" aria-label="Mentors to choose">
        {shown.map((load) => (
          <li key={load.member.userId}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(load)}
                onChange={() => onToggle(load.member.userId)}
              />
              <bdi>{load.member.displayName}</bdi>
              <span class={isFull(load) ? "late small" : "soft small"}>{loadWords(load)}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mentees({
  all,
  chosen,
  onToggle,
}: {
  all: readonly { userId: string; name: string; mentors: number }[];
  chosen: readonly string[];
  onToggle: (userId: string) => void;
}) {
  const query = useSignal("");
  const alone = useSignal<"all" | "alone">("all");
  const shown = all.filter(
    ({ name, mentors }) => isNamed(name, query.value) && (alone.value === "all" || mentors === 0),
  );
  return (
    <section class="stack tight" aria-label="Mentees">
      <h2>Mentees</h2>
      <TextField
        label="Search mentees"
        type="search"
        value={query}
        onInput={({ currentTarget }) => {
          query.value = currentTarget.value;
        }}
      />
      <Check
        label="Without a mentor"
        checked={alone.value === "alone"}
        onChange={(wanted) => {
          alone.value = wanted ? "alone" : "all";
        }}
      />
      <ul class="plain-list" aria-label="Mentees to choose">
        {shown.map(({ userId, name, mentors }) => (
          <li key={userId}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(userId)}
                onChange={() => onToggle(userId)}
              />
              <bdi>{name}</bdi>
              <span class="soft small">
                {mentors === 0
                  ? "no mentor yet"
                  : mentors === 1
                    ? "1 mentor"
                    : `${mentors} mentors`}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p class="soft">Nobody fits.</p>}
    </section>
  );
}

function Preview({ dealt, onSave }: { dealt: Dealt; onSave: () => void }) {
  const { people: names } = useProgram();
  const { pairs, left } = dealt;
  if (pairs.length + left.length === 0)
    return <p class="soft">Choose mentors on one side and mentees on the other.</p>;
  return (
    <section class="stack tight" aria-label="What would be paired">
      <ul class="plain-list">
        {pairs.map(({ mentorId, menteeId }) => (
          <li key={`${mentorId} ${menteeId}`}>
            <bdi>{names.nameOf(mentorId)}</bdi> with <bdi>{names.nameOf(menteeId)}</bdi>
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <p role="status">
          No room for {left.map(names.nameOf).join(", ")}: the chosen mentors are full, or paired
          with them already.
        </p>
      )}
      <div class="line-up">
        <Button look="primary" disabled={pairs.length === 0} onClick={onSave}>
          {pairs.length === 1 ? "Pair them" : `Make ${pairs.length} pairs`}
        </Button>
      </div>
    </section>
  );
}

function NobodyToPair() {
  return (
    <EmptyState title="A pair needs a mentor and a mentee">
      <p>As soon as one of each has joined, they stand here with how many each mentor has.</p>
      <div class="line-up">
        <ButtonLink look="primary" href="/people/invite">
          Invite people
        </ButtonLink>
      </div>
    </EmptyState>
  );
}

function isFull({ mentees, most }: Load): boolean {
  return most !== null && mentees >= most;
}

function loadWords({ mentees, most }: Load): string {
  if (most !== null) return `${mentees} of ${most}`;
  return mentees === 1 ? "1 mentee" : `${mentees} mentees`;
}

function isNamed(name: string, query: string): boolean {
  return name.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase());
}
