import type { Refusal, Replica } from "#shared/replica/replica";
import { Button } from "../ui/button.tsx";
import { failureWords } from "../words/failures.ts";

/** What the server did not take stays here until the person tries again or lets it go. */
export function Refusals({ replica }: { replica: Replica }) {
  const refusals = replica.refusals.value;
  if (refusals.length === 0) return null;
  return (
    <section class="alert stack tight" aria-label="Not accepted">
      <h2>
        {refusals.length === 1
          ? "One change was not accepted"
          : `${refusals.length} changes were not accepted`}
      </h2>
      <ul class="refusals">
        {refusals.slice(0, 5).map((refusal) => (
          <li key={refusal.n} class="spread">
            <span>
              {nameOf(refusal)}: {failureWords(refusal.code)}
            </span>
            <span class="line-up">
              <Button size="small" onClick={() => void replica.retry(refusal.n)}>
                Try again
              </Button>
              <Button size="small" look="quiet" onClick={() => void replica.discard(refusal.n)}>
                Let it go
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf({ kind, op }: Refusal): string {
  const thing = kind.replaceAll("_", " ");
  if (op === "put") return `A new ${thing}`;
  return op === "delete" ? `Deleting a ${thing}` : `A change to a ${thing}`;
}
