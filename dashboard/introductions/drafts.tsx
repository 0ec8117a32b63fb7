import { useSignal } from "@preact/signals";
import type { DraftKind } from "#shared/drafts/draft";
import { draftsFor, factsOf } from "../drafts/facts.ts";
import { Writing } from "../drafts/writing.tsx";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { draftWords } from "../words/drafts.ts";
import type { IntroductionLine } from "./lines.ts";

/** What may be written where the introduction stands, one press away. */
export function Drafts({ line }: { line: IntroductionLine }) {
  const { me, replica } = useProgram();
  const chosen = useSignal(opensWith(line));
  const offered = draftsFor(line);
  if (offered.length === 0) return null;
  const contact = replica.rows("contact").value.get(line.introduction.contactId ?? "");
  const kind = offered.find((each) => each === chosen.value);
  const to = kind === "tell_result" || kind === "request" || kind === "blurb" ? undefined : contact;
  return (
    <section class="stack tight">
      <h2 class="section-title">Write</h2>
      <div class="line-up">
        {offered.map((each) => (
          <Button
            key={each}
            size="small"
            aria-expanded={each === kind}
            onClick={() => {
              chosen.value = each === kind ? undefined : each;
            }}
          >
            {draftWords[each]}
          </Button>
        ))}
      </div>
      {kind !== undefined && (
        <Writing
          key={kind}
          kind={kind}
          facts={factsOf(line, contact, me)}
          to={to?.emails[0]?.value ?? ""}
          about={line.id}
        />
      )}
    </section>
  );
}

/** A mentor who has just said yes goes on to ask. */
function opensWith({ side, stage }: IntroductionLine): DraftKind | undefined {
  return side === "mentor" && stage === "accepted" ? "ask_contact" : undefined;
}
