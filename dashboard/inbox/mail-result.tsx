import { useEffect, useRef } from "preact/hooks";
import { Button, ButtonLink } from "../ui/button.tsx";
import type { MailReading, MailStep } from "./mail-model.ts";

type Of<Step extends MailStep["step"]> = {
  reading: MailReading;
  step: Extract<MailStep, { step: Step }>;
};

export function MailProgress({ reading, step }: Of<"reading">) {
  const { name, share, counts } = step;
  return (
    <div class="stack">
      <label class="stack tight">
        <span>
          Reading <bdi>{name}</bdi>: {mails(counts.mails)}, {counts.fresh.toLocaleString()} to look
          at
        </span>
        <progress value={share} max={1} />
      </label>
      <div class="line-up">
        <Button onClick={() => reading.stop()}>Cancel</Button>
      </div>
    </div>
  );
}

export function MailResult({ reading, step }: Of<"done">) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { counts, because, ids } = step;
  const only = ids.length === 1 ? ids[0] : undefined;
  return (
    <div class="stack">
      <div role="status" class="stack tight">
        <h2 ref={heading} tabIndex={-1}>
          {headingOf(counts)}
        </h2>
        {because !== "all" && <p>{sentences[because]}</p>}
        <Rest {...counts} />
      </div>
      <div class="line-up">
        {ids.length > 0 && (
          <ButtonLink
            look="primary"
            href={only === undefined ? "/introductions/review" : `/introductions/review/${only}`}
          >
            Look at {ids.length === 1 ? "it" : "them"}
          </ButtonLink>
        )}
        <Button look="quiet" onClick={() => reading.startAgain()}>
          Add another
        </Button>
      </div>
    </div>
  );
}

function Rest({ mails: all, known, none, unreadable }: Of<"done">["step"]["counts"]) {
  const rest = [
    ...(known > 0 ? [`${known.toLocaleString()} of them you had before`] : []),
    ...(none > 0 ? [`${none.toLocaleString()} introduce nobody`] : []),
    ...(unreadable > 0 ? [`${unreadable.toLocaleString()} could not be read`] : []),
  ];
  if (rest.length === 0) return null;
  return (
    <p class="soft">
      Of {mails(all)}: {rest.join(", ")}.
    </p>
  );
}

function headingOf({ fresh, known, mails: all }: Of<"done">["step"]["counts"]): string {
  if (fresh === 1) return "1 introduction to look at";
  if (fresh > 1) return `${fresh.toLocaleString()} introductions to look at`;
  if (known > 0) return "You had this before";
  return all === 0 ? "Nothing was read" : "Nothing to look at was found";
}

const sentences = {
  stopped: "You stopped here. Choosing the same file again goes on with the rest.",
  failed:
    "The rest could not be saved on this device; its storage may be full. What was found is safe.",
};

function mails(count: number): string {
  return count === 1 ? "1 mail" : `${count.toLocaleString()} mails`;
}
