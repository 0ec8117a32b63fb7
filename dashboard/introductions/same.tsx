import { useComputed } from "@preact/signals";
import type { Introduction } from "#shared/introductions";
import { findLikelySame, type LikelySame } from "#shared/introductions/likely-same";
import type { Wish } from "#shared/replica/replica";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { Button, isSecondClick } from "../ui/button.tsx";
import { DayWords } from "../words/day.tsx";
import type { IntroductionLine } from "./lines.ts";

/** Entries of both sides for one introduction, over the whole program; read anew when rows change. */
export function useLikelySame() {
  const { replica } = useProgram();
  return useComputed(() =>
    findLikelySame({
      introductions: [...replica.rows("introduction").value.values()],
      events: [...replica.rows("introduction_event").value.values()],
      contacts: replica.rows("contact").value,
      distinctions: replica.rows("distinction").value.values(),
    }),
  );
}

/** Offers to read two entries as one, and to take them apart again. */
export function Same({ line }: { line: IntroductionLine }) {
  const open = useProgram();
  const likely = useLikelySame().value.filter(
    ({ kept, twin }) => kept.id === line.id || twin.id === line.id,
  );
  const twins = [...open.replica.rows("introduction").value.values()].filter(
    ({ sameAs }) => sameAs === line.id,
  );
  return (
    <>
      {likely.map((pair) => (
        <Offer key={`${pair.kept.id} ${pair.twin.id}`} pair={pair} here={line.id} />
      ))}
      {twins.map((twin) => (
        <p key={twin.id} class="spread">
          <span class="soft">Entered by both of you, shown as one.</span>
          <Button
            look="quiet"
            size="small"
            onClick={() =>
              void open.deeds.save(
                "They are two again.",
                [sameAs(twin, null)],
                [sameAs(twin, line.id)],
              )
            }
          >
            Take apart
          </Button>
        </p>
      ))}
    </>
  );
}

function Offer({ pair, here }: { pair: LikelySame; here: string }) {
  const open = useProgram();
  const { kept, twin, reason } = pair;
  const other = kept.id === here ? twin : kept;
  const since = open.introductions.byId.value.get(other.id)?.since;
  const by = open.people.isMe(other.createdBy) ? "You" : open.people.nameOf(other.createdBy);
  return (
    <div class="alert calm stack tight">
      <p>
        <bdi>{by}</bdi> also entered <bdi>{other.person.fullName}</bdi>
        {since !== undefined && (
          <>
            {" "}
            (<DayWords day={since} today={open.today.value} />)
          </>
        )}
        : {reason === "same_address" ? "the same address" : "the same name"}.
      </p>
      <div class="line-up">
        <Button
          size="small"
          onClick={(event) => {
            if (isSecondClick(event)) return;
            const back = sameAs(twin, twin.sameAs);
            void open.deeds.save("They are one now.", [sameAs(twin, kept.id)], [back]);
          }}
        >
          It is the same
        </Button>
        <Button
          look="quiet"
          size="small"
          onClick={(event) => {
            if (isSecondClick(event)) return;
            const { wishes, inverse } = keepApart(pair, open);
            void open.deeds.save("They stay two.", wishes, inverse);
          }}
        >
          They are two
        </Button>
      </div>
    </div>
  );
}

function sameAs({ id }: Introduction, keptId: string | null): Wish {
  return { op: "patch", kind: "introduction", id, fields: { sameAs: keptId } };
}

function keepApart(
  { kept, twin }: LikelySame,
  { me, now, newId }: Pick<OpenProgram, "me" | "now" | "newId">,
): { wishes: Wish[]; inverse: Wish[] } {
  const contactIds: [string, string] = [kept.id, twin.id];
  const record = { id: newId(), createdAt: now(), createdBy: me.id, contactIds };
  return {
    wishes: [{ op: "put", kind: "distinction", record }],
    inverse: [{ op: "delete", kind: "distinction", id: record.id }],
  };
}
