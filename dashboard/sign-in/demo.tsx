import { useSignal } from "@preact/signals";
import { Button } from "../ui/button.tsx";
import { type DemoRole, prepareDemo, signInToDemo } from "./demo-calls.ts";

const people: readonly { as: DemoRole; words: string; sees: string }[] = [
  { as: "mentee", words: "A mentee", sees: "whom to write to today" },
  { as: "mentor", words: "A mentor", sees: "what came of introductions" },
  { as: "lead", words: "A program lead", sees: "the program in charts" },
];

type Progress =
  | { state: "idle" }
  | { state: "busy"; done: number; all: number }
  | { state: "failed" };

function wordsOf({ done, all }: { done: number; all: number }): string {
  return done < all ? "Making the demo program" : "Counting its reports";
}

export function Demo({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const progress = useSignal<Progress>({ state: "idle" });
  const enter = async (as: DemoRole) => {
    progress.value = { state: "busy", done: 0, all: 1 };
    const ready = await prepareDemo(as, (step) => {
      progress.value = { state: "busy", ...step };
    });
    const entered = ready && (await signInToDemo(as));
    progress.value = { state: entered ? "idle" : "failed" };
    if (entered) await onSignedIn();
  };
  return (
    <section class="demo stack" aria-labelledby="demo-title">
      <h2 id="demo-title">Try the demo</h2>
      <p class="soft small">
        A made-up program with two years of data, on this machine only. Mail it would send is at{" "}
        <a href="/dev/mail" target="_blank" rel="noreferrer">
          /dev/mail
        </a>
        .
      </p>
      <ul class="demo-people">
        {people.map(({ as, words, sees }) => (
          <li key={as}>
            <Button disabled={progress.value.state === "busy"} onClick={() => void enter(as)}>
              {words} <span class="soft small">{sees}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        {progress.value.state === "busy" && (
          <label class="small soft">
            {wordsOf(progress.value)}{" "}
            <progress value={progress.value.done} max={Math.max(progress.value.all, 1)} />
          </label>
        )}
        {progress.value.state === "failed" && (
          <p class="alert">The demo could not be made. Look at what npm start printed.</p>
        )}
      </div>
    </section>
  );
}
