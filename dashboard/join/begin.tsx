import { useSignal } from "@preact/signals";
import { useLocation } from "preact-iso";
import type { Me } from "#shared/api";
import { dayAt } from "#shared/days";
import type { OpeningDoors } from "../opening.ts";
import { FoundingForm } from "../program/founding.tsx";
import type { Session } from "../session.ts";
import { Door } from "../sign-in/door.tsx";
import { Button } from "../ui/button.tsx";
import { failureWords } from "../words/failures.ts";

type Props = { session: Session; doors: OpeningDoors; me: Me["user"] };

/** Signed in, and in no program: three ways on. */
export function Begin({ session, doors, me }: Props) {
  const { route } = useLocation();
  const way = useSignal<"open" | "founding">("open");
  const problem = useSignal<string | undefined>(undefined);
  const beginAlone = async () => {
    problem.value = await session.beginAlone();
    if (problem.value === undefined) route("/", true);
  };
  const onFounded = async () => {
    // Before the program opens: Today would send a lead on to the reports.
    route("/people", true);
    await session.start();
  };
  const show = (next: typeof way.value) => () => {
    way.value = next;
  };
  if (way.value === "founding")
    return (
      <Door title="Found a program">
        <FoundingForm
          {...doors}
          {...{ session, me, onFounded }}
          today={dayAt(doors.now(), me.timeZone)}
        />
        <div class="line-up">
          <Button look="quiet" onClick={show("open")}>
            Back
          </Button>
        </div>
      </Door>
    );
  return (
    <Door title="Where would you like to begin?">
      {problem.value !== undefined && (
        <p class="alert" role="alert">
          {failureWords(problem.value)}
        </p>
      )}
      <ul class="ways">
        <li>
          <h2>You were invited</h2>
          <p class="soft">
            Open the link in the mail of your program. It was sent to the address you are invited
            with; you are signed in as {me.email}.
          </p>
        </li>
        <li>
          <h2>You come on your own</h2>
          <p class="soft">A network of your own, in every role, with one member: you.</p>
          <Button look="primary" onClick={() => void beginAlone()}>
            Begin on my own
          </Button>
        </li>
        <li>
          <h2>You run a program</h2>
          <p class="soft">
            Invite mentors and mentees, pair them, and read how their networks grow.
          </p>
          <Button onClick={show("founding")}>Found a program</Button>
        </li>
      </ul>
      <div class="line-up">
        <Button look="quiet" onClick={() => void session.signOut()}>
          Sign out
        </Button>
      </div>
    </Door>
  );
}
