import { useSignal } from "@preact/signals";
import { removing } from "#shared/changes";
import type { Newcomer } from "#shared/newcomers";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { NewcomerForm } from "./newcomer-form.tsx";

/** Proposing to somebody who is not in the program: the lead is asked to invite them. */
export function Newcomers() {
  const { replica } = useProgram();
  const asking = useSignal<"no" | "yes">("no");
  const asked = [...replica.rows("newcomer").value.values()].toSorted(
    (a, b) => b.createdAt - a.createdAt,
  );
  return (
    <section class="stack mentorship" aria-label="Somebody new">
      {asked.length > 0 && (
        <>
          <h2>Asked for</h2>
          <ul class="cards">
            {asked.map((newcomer) => (
              <Asked key={newcomer.id} newcomer={newcomer} />
            ))}
          </ul>
        </>
      )}
      {asking.value === "yes" ? (
        <NewcomerForm
          onDone={() => {
            asking.value = "no";
          }}
        />
      ) : (
        <div class="line-up">
          <Button
            size="small"
            onClick={() => {
              asking.value = "yes";
            }}
          >
            Propose one to somebody new
          </Button>
        </div>
      )}
    </section>
  );
}

const answerWords: Record<Newcomer["answer"], string> = {
  waiting: "Your program lead is asked to invite them.",
  invited: "Invited. You hear of it here when they join.",
  not_now: "Not possible now.",
  joined: "Joined; your proposal stands above until they answer it.",
};

function Asked({ newcomer }: { newcomer: Newcomer }) {
  const { deeds } = useProgram();
  const { name, answer } = newcomer;
  const { wishes, inverse } = removing("newcomer", newcomer);
  const said = answer === "waiting" ? "Taken back." : "Off the list.";
  // What was answered can't be asked for again as it was.
  const remove = () => void deeds.save(said, wishes, answer === "waiting" ? inverse : []);
  return (
    <li class="card spread">
      <p>
        <bdi>{name}</bdi> <span class="soft">{answerWords[answer]}</span>
      </p>
      <Button
        size="small"
        look="quiet"
        aria-label={`${answer === "waiting" ? "Take it back" : "Remove"}: ${name}`}
        onClick={remove}
      >
        {answer === "waiting" ? "Take it back" : "Remove"}
      </Button>
    </li>
  );
}
