import { useSignal } from "@preact/signals";
import type { DuplicatePair } from "#shared/duplicates";
import { distinguish, freshFields, type MergeField, mergedCard, mergeOf } from "#shared/merging";
import { useProgram } from "../open-program.ts";
import { useKeys } from "../shell/keys.ts";
import { Button, isSecondClick } from "../ui/button.tsx";
import { Panel } from "../ui/panel.tsx";
import { reasonWords } from "./duplicate-reasons.ts";
import { Sides } from "./duplicate-sides.tsx";

type Props = { pair: DuplicatePair | undefined; back: string; onSettled: () => void };

export function DuplicatePanel({ pair, back, onSettled }: Props) {
  if (pair === undefined) {
    return (
      <Panel label="Possible duplicate" title="Not here" closeHref={back}>
        <p>These two are settled, or no longer in your book.</p>
      </Panel>
    );
  }
  return (
    <Panel
      label={`Possible duplicate: ${pair.older.fullName}`}
      title="One person, or two?"
      closeHref={back}
    >
      <Pair pair={pair} onSettled={onSettled} />
    </Panel>
  );
}

function Pair({ pair, onSettled }: { pair: DuplicatePair; onSettled: () => void }) {
  const { replica, deeds, me, today, now, newId } = useProgram();
  const { older: kept, newer: gone } = pair;
  const taken = useSignal<readonly MergeField[]>(freshFields({ kept, gone }));
  const merge = { kept, gone, taken: new Set(taken.value) };
  const canMerge = mergedCard(merge) !== undefined;
  const settle = (words: string, deed: ReturnType<typeof mergeOf>) => {
    if (deed === undefined) return;
    onSettled();
    void deeds.save(words, deed.wishes, deed.inverse);
  };
  const join = () =>
    settle(
      `The two cards of ${kept.fullName} are one.`,
      mergeOf(merge, { rows: replica.rows, today: today.value }),
    );
  const part = () =>
    settle(
      `${kept.fullName} and ${gone.fullName} stay two people.`,
      distinguish(kept, gone, { userId: me.id, now: now(), newId }),
    );
  useKeys([
    { key: "m", words: "Merge the two cards", press: join },
    { key: "n", words: "Not the same person", press: part },
  ]);
  return (
    <div class="stack">
      <p class="soft">{reasonWords[pair.reason]}. Choose what is right where they differ.</p>
      <Sides kept={kept} gone={gone} taken={taken.value} onTake={(next) => (taken.value = next)} />
      {!canMerge && (
        <p class="alert calm">
          Together they hold more than one card can. Shorten one of them first.
        </p>
      )}
      <p class="soft small">
        Talks, notes, introductions and follow-ups of both stay, on one card. Nothing of what a
        mentor sees changes.
      </p>
      <div class="line-up form-end">
        <Button
          look="primary"
          aria-keyshortcuts="m"
          disabled={!canMerge}
          onClick={(event) => !isSecondClick(event) && join()}
        >
          Merge
        </Button>
        <Button aria-keyshortcuts="n" onClick={(event) => !isSecondClick(event) && part()}>
          Not the same person
        </Button>
      </div>
    </div>
  );
}
