import { useSignal } from "@preact/signals";
import { useLocation } from "preact-iso";
import { rosterCalls } from "#shared/roster-client";
import { useProgram } from "../open-program.ts";
import type { Session } from "../session.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { ConfirmErase } from "../ui/dialog.tsx";
import { failureWords } from "../words/failures.ts";

/** The programs one is in: founding one, leaving this one. */
export function Programs({ session }: { session: Session }) {
  const { program } = useProgram();
  const isMember = program.kind !== "personal" && program.roles.length > 0;
  return (
    <section class="stack">
      <h2>Programs</h2>
      <p class="soft">
        {program.roles.length === 0
          ? `You have left ${program.name}. Your book of that time is still yours to read and save.`
          : program.kind === "personal"
            ? "You use Tertius on your own. With a program of your own you can invite mentors and mentees."
            : `You are in ${program.name}.`}
      </p>
      <div class="line-up">
        <ButtonLink href="/programs/new">Found a program</ButtonLink>
        <SaveBook />
      </div>
      {isMember && <Leaving session={session} />}
    </section>
  );
}

function SaveBook() {
  const open = useProgram();
  const problem = useSignal<string | undefined>(undefined);
  const save = async () => {
    problem.value = open.replica.empty.peek()
      ? "Your book is still on its way to this device. Try again in a moment."
      : undefined;
    if (problem.value !== undefined) return;
    try {
      const { takeAlong } = await import("../taking-along/take-along.ts");
      await takeAlong(open);
    } catch (error) {
      console.error(error);
      problem.value = "The file could not be made. Reload the page and try again.";
    }
  };
  return (
    <>
      <Button onClick={() => void save()}>Save my book as a zip</Button>
      {problem.value !== undefined && (
        <p class="alert" role="alert">
          {problem.value}
        </p>
      )}
    </>
  );
}

function Leaving({ session }: { session: Session }) {
  const { client, program, replica } = useProgram();
  const { route } = useLocation();
  const asking = useSignal<"no" | "yes">("no");
  const problem = useSignal<string | undefined>(undefined);
  const leave = async () => {
    asking.value = "no";
    await replica.sync();
    const reply = await rosterCalls(client, program.id).leave();
    problem.value = reply.ok ? undefined : leavingWords(reply.error);
    if (!reply.ok) return;
    await session.start();
    route("/", true);
  };
  return (
    <div class="stack tight">
      <p class="soft">
        When you leave, your contacts, notes, follow-ups and the introductions made for you stay
        yours to read here and to save. Your mentorships end; a mentor keeps what they introduced
        and reads “a former mentee”. Numbers keep the time before.
      </p>
      {problem.value !== undefined && (
        <p class="alert" role="alert">
          {problem.value}
        </p>
      )}
      <div class="line-up">
        <Button
          look="danger"
          onClick={() => {
            asking.value = "yes";
          }}
        >
          Leave {program.name}
        </Button>
      </div>
      {asking.value === "yes" && (
        <ConfirmErase
          title={`Leave ${program.name}?`}
          words="Your mentorships there end and only a lead can take you in again. Save your book first if you want it as a file; it also stays readable here."
          verb="Leave the program"
          onConfirm={() => void leave()}
          onClose={() => {
            asking.value = "no";
          }}
        />
      )}
    </div>
  );
}

function leavingWords(code: string): string {
  if (code === "offline") return "Leaving needs a connection. You are still in the program.";
  return code === "last_lead"
    ? "A program needs a lead. Make somebody else a lead under People first, then you can leave."
    : failureWords(code);
}
