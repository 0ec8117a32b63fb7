import type { ContactWord } from "#shared/contact-words";
import type { IntroductionLine } from "../introductions/lines.ts";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { Button, isSecondClick } from "../ui/button.tsx";
import { DayWords } from "../words/day.tsx";

const day = 86_400_000;

/** What the people somebody keeps did about it on their own page, until it was noted. */
export function ContactWords() {
  const open = useProgram();
  const words = [...open.replica.rows("contact_word").value.values()]
    .filter(({ readAt }) => readAt === null)
    .toSorted((a, b) => b.createdAt - a.createdAt);
  if (words.length === 0) return null;
  return (
    <section class="stack tight">
      <h2>From the people themselves</h2>
      <ul class="owed-list">
        {words.map((word) => (
          <Word key={word.id} word={word} />
        ))}
      </ul>
    </section>
  );
}

function Word({ word }: { word: ContactWord }) {
  const open = useProgram();
  const line = open.introductions.byId.value.get(word.introductionId);
  const what = wordsOf(word, line);
  const on = new Date(word.createdAt - (word.createdAt % day)).toISOString().slice(0, 10);
  return (
    <li class="owed">
      <div class="owed-words">
        {line === undefined ? what : <a href={`/introductions/${line.id}`}>{what}</a>}{" "}
        <span class="soft">
          <DayWords day={on} today={open.today.value} />, by the link{" "}
          {open.people.isMe(word.linkBy) ? "you" : open.people.nameOf(word.linkBy)} wrote
        </span>
      </div>
      <Button
        size="small"
        aria-label={`Noted: ${what}`}
        onClick={(event) => isSecondClick(event) || void note(word, open)}
      >
        Noted
      </Button>
    </li>
  );
}

function note({ id }: ContactWord, { deeds, now }: OpenProgram): Promise<boolean> {
  const patch = (readAt: number | null) =>
    ({ op: "patch", kind: "contact_word", id, fields: { readAt } }) as const;
  return deeds.save("Noted.", [patch(now())], [patch(null)]);
}

const fieldWords = {
  fullName: "their name",
  jobTitle: "their job title",
  organization: "where they work",
};

function wordsOf({ deed, fields }: ContactWord, line: IntroductionLine | undefined): string {
  const person = line?.introduction.person.fullName ?? "Somebody";
  if (deed === "corrected")
    return `${person} put right ${fields.map((field) => fieldWords[field]).join(" and ")}`;
  const erased =
    "Somebody you were introduced to, or introduced, had what is kept about them erased";
  return deed === "erased" ? erased : `${erased} and asked not to be kept again`;
}
