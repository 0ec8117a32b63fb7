import { useSignal } from "@preact/signals";
import { Card } from "#shared/cards";
import { putting, removing } from "#shared/changes";
import { dayAt } from "#shared/days";
import type { Mentorship, Pair } from "#shared/mentorships";
import { saveFile } from "../charts/saving.ts";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { SelectField, TextArea } from "../ui/field.tsx";
import { FormEnd } from "../ui/form-end.tsx";
import { DayWords } from "../words/day.tsx";
import { keepsakeOf } from "./keeping.ts";
import { keepsakePage } from "./keepsake.ts";
import { partnerIn, partnersOf } from "./sides.ts";

/** Thanks and farewells, which both sides keep. */
export function Cards({ mentorship }: { mentorship: Mentorship }) {
  const open = useProgram();
  const { replica } = open;
  const cards = [...replica.rows("card").value.values()]
    .filter(({ mentorshipId }) => mentorshipId === mentorship.id)
    .toSorted((a, b) => b.createdAt - a.createdAt);
  return (
    <section class="stack" aria-label="Thanks and farewells">
      <h2>Words to keep</h2>
      {cards.length > 0 && (
        <ul class="cards">
          {cards.map((card) => (
            <KeptCard key={card.id} card={card} />
          ))}
        </ul>
      )}
      {mentorship.status !== "proposed" && <NewThanks mentorship={mentorship} />}
      {cards.length > 0 && (
        <div class="line-up">
          <Button size="small" look="quiet" onClick={() => keep(mentorship, open)}>
            Save all of it to keep or print
          </Button>
        </div>
      )}
    </section>
  );
}

function keep(mentorship: Mentorship, open: OpenProgram): void {
  const page = keepsakePage(keepsakeOf(mentorship, open));
  saveFile("words-to-keep.html", new Blob([page], { type: "text/html" }));
}

const occasionWords = { farewell: "Farewell", thanks: "Thanks", milestone: "A milestone" };

function KeptCard({ card }: { card: Card }) {
  const { me, people, today, deeds } = useProgram();
  const { createdBy, createdAt, mentorId, menteeId, occasion, text } = card;
  const to = createdBy === mentorId ? menteeId : mentorId;
  const nameOf = (userId: string) => (people.isMe(userId) ? "you" : people.nameOf(userId));
  const { wishes, inverse } = removing("card", card);
  const remove = () => void deeds.save("The card is taken back.", wishes, inverse);
  return (
    <li class="card stack tight keepsake">
      <p class="soft small">
        {occasionWords[occasion]} from <bdi>{nameOf(createdBy)}</bdi> to <bdi>{nameOf(to)}</bdi>,{" "}
        <DayWords day={dayAt(createdAt, me.timeZone)} today={today.value} />
      </p>
      <p class="prose">
        <bdi>{text}</bdi>
      </p>
      {createdBy === me.id && (
        <div class="line-up">
          <Button look="quiet" size="small" onClick={remove}>
            Take it back
          </Button>
        </div>
      )}
    </li>
  );
}

function NewThanks({ mentorship }: { mentorship: Mentorship }) {
  const open = useProgram();
  const { me, people, deeds } = open;
  const pairs = partnersOf(mentorship, me.id);
  const partners = pairs.map((pair) => partnerIn(pair, me.id));
  const to = useSignal(partners[0] ?? "");
  const text = useSignal<string | undefined>(undefined);
  if (text.value === undefined)
    return (
      <div class="line-up">
        <Button
          size="small"
          onClick={() => {
            text.value = "";
          }}
        >
          Write a thank-you
        </Button>
      </div>
    );
  const save = async () => {
    const pair = pairs.find((each) => partnerIn(each, me.id) === to.value);
    if (pair === undefined || text.value === undefined || text.value.trim() === "") return;
    const { wishes, inverse } = putting(
      "card",
      cardOf(pair, mentorship.id, { occasion: "thanks", text: text.value }, open),
    );
    if (await deeds.save("Your thank-you is with them.", wishes, inverse)) text.value = undefined;
  };
  return (
    <form
      class="card stack"
      aria-label="A thank-you"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {partners.length > 1 && (
        <SelectField
          label="To"
          value={to.value}
          choices={partners.map((value) => ({ value, words: people.nameOf(value) }))}
          onChange={({ currentTarget }) => {
            to.value = currentTarget.value;
          }}
        />
      )}
      <TextArea
        label="Your words"
        hint="The two of you read them, and both keep them."
        autoFocus
        required
        maxLength={4000}
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
      <FormEnd
        verb="Give it"
        onCancel={() => {
          text.value = undefined;
        }}
      />
    </form>
  );
}

export function cardOf(
  pair: Pair,
  mentorshipId: string,
  words: Pick<Card, "occasion" | "text">,
  { me, now, newId }: Pick<OpenProgram, "me" | "now" | "newId">,
): Card {
  const stamp = { id: newId(), createdAt: now(), createdBy: me.id };
  return Card.parse({ ...stamp, ...pair, mentorshipId, ...words, text: words.text.trim() });
}
