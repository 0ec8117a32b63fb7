import { acquaintancesIn, type Book, unsaidIn } from "#shared/statistics/growth";
import { constraint, effectiveSize, type Tie } from "#shared/statistics/structural-holes";
import { formatNumber } from "../charts/values.ts";
import { WhoKnowsWhom } from "./who-knows.tsx";

/** Above it, reckoning each pair takes a browser too long. */
const mostContacts = 300;

export type Holes =
  | { state: "too_little_known"; knownShare: number }
  | { state: "too_many" }
  | { state: "known"; constraint: number; effectiveSize: number; contacts: number };

/** Known for a contact: a tie with somebody else of the book, or the owner's word that there is none. */
export function holesIn(book: Book): Holes {
  const ties = acquaintancesIn(book);
  const contacts = book.contacts.length;
  const unsaid = unsaidIn(book).length;
  const knownShare = contacts === 0 ? 0 : 1 - unsaid / contacts;
  if (contacts < 5 || knownShare < 0.6) return { state: "too_little_known", knownShare };
  if (contacts > mostContacts) return { state: "too_many" };
  const mine = book.contacts.map(({ id }): Tie => ({ from: "me", to: id, strength: 1 }));
  const all = [...mine, ...ties.map((each): Tie => ({ ...each, strength: 1 }))];
  return {
    state: "known",
    constraint: constraint(all, "me") ?? 0,
    effectiveSize: effectiveSize(all, "me"),
    contacts,
  };
}

/** Private, small, and silent where too little is known to say anything. */
export function StructuralHoles({ book }: { book: Book }) {
  const holes = holesIn(book);
  return (
    <section class="stack tight" aria-labelledby="holes">
      <h2 id="holes">Do the people I know know each other?</h2>
      {holes.state === "too_little_known" && (
        <p class="soft">
          Known for {formatNumber(Math.round(holes.knownShare * 100))} % of your contacts. From 60 %
          of at least 5 on, the answer stands here, for you alone.
        </p>
      )}
      {holes.state === "too_many" && (
        <p class="soft">Reckoned for up to {mostContacts} contacts; your book holds more.</p>
      )}
      {holes.state === "known" && <Answer {...holes} />}
      {holes.state !== "too_many" && <WhoKnowsWhom book={book} />}
    </section>
  );
}

type Known = Extract<Holes, { state: "known" }>;

function Answer({ constraint, effectiveSize, contacts }: Known) {
  const share = Math.min(1, effectiveSize / contacts);
  return (
    <div class="holes">
      <svg width="72" height="72" viewBox="0 0 72 72" aria-hidden="true">
        <circle class="all" cx="36" cy="36" r="30" />
        <circle
          class="part"
          cx="36"
          cy="36"
          r="30"
          pathLength="1"
          stroke-dasharray={`${share} 1`}
        />
      </svg>
      <div class="stack tight">
        <p>
          Your {formatNumber(contacts)} contacts open as many doors as{" "}
          {formatNumber(Math.round(effectiveSize))} who don’t know each other.
        </p>
        <p class="soft small">
          Effective size {effectiveSize.toFixed(1)}, constraint {constraint.toFixed(2)} (Burt 1992).
          Two contacts know each other where one introduced the other, or where you say so. Only you
          see this.
        </p>
      </div>
    </div>
  );
}
