import { useProgram } from "../open-program.ts";
import { ButtonLink } from "../ui/button.tsx";
import { DayWords } from "../words/day.tsx";

const most = 8;

/** Whose cadence has run out, longest first; a list, since each of them is one message away. */
export function LosingTouch() {
  const { contacts, today } = useProgram();
  const losing = contacts.all.value
    .filter(({ losingTouch }) => losingTouch)
    .toSorted((a, b) => (a.lastOn ?? "").localeCompare(b.lastOn ?? ""));
  const kept = contacts.all.value.some(({ contact }) => contact.keepInTouchEvery !== null);
  return (
    <section class="stack tight" aria-labelledby="losing-touch">
      <h2 id="losing-touch">Whom am I losing touch with?</h2>
      {losing.length === 0 ? (
        <p class="soft">
          {kept
            ? "Nobody: you heard from everybody within the time you set."
            : "Set on a card how often you want to be in touch, and who slips away stands here."}
        </p>
      ) : (
        <>
          <ul class="stack tight mentee-counts">
            {losing.slice(0, most).map(({ contact, lastOn }) => (
              <li key={contact.id} class="spread">
                <a href={`/contacts/${contact.id}`}>
                  <bdi>{contact.fullName}</bdi>
                </a>
                <span class="soft">
                  {lastOn === undefined ? (
                    "never yet"
                  ) : (
                    <DayWords day={lastOn} today={today.value} />
                  )}
                  , every {contact.keepInTouchEvery} days
                </span>
              </li>
            ))}
          </ul>
          <div class="line-up">
            <ButtonLink size="small" href="/contacts?touch=losing">
              {losing.length > most ? `All ${losing.length.toLocaleString()}` : "In the list"}
            </ButtonLink>
          </div>
        </>
      )}
    </section>
  );
}
