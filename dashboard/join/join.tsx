import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Client } from "#shared/client";
import type { ShownInvitation } from "#shared/roster-api";
import { linkCalls } from "#shared/roster-client";
import type { Session } from "../session.ts";
import { Door } from "../sign-in/door.tsx";
import { SignInScreen } from "../sign-in/sign-in.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { failureWords } from "../words/failures.ts";
import { JoinForm, type JoiningForm } from "./join-form.tsx";

type Step =
  | { step: "asking" }
  | { step: "deciding"; shown: ShownInvitation }
  | { step: "signing_in"; shown: ShownInvitation; form: JoiningForm }
  | { step: "over" }
  | { step: "failed"; error: string };

/** Behind an invitation's link: who asks, what the program will see, and one's own decision. */
export function JoinScreen({
  client,
  session,
  token,
}: {
  client: Client;
  session: Session;
  token: string;
}) {
  const { route } = useLocation();
  const calls = useMemo(() => linkCalls(client, token), [client, token]);
  const step = useSignal<Step>({ step: "asking" });
  const problem = useSignal<string | undefined>(undefined);
  const look = async () => {
    const reply = await calls.look();
    if (reply.ok) step.value = { step: "deciding", shown: reply.body };
    else
      step.value =
        reply.error === "invitation_over"
          ? { step: "over" }
          : { step: "failed", error: reply.error };
  };
  useEffect(() => void look(), [calls]);
  const join = async (shown: ShownInvitation, form: JoiningForm) => {
    const reply = await calls.join(form);
    problem.value = undefined;
    if (reply.ok) {
      await session.start();
      await session.choose(reply.body.programId);
      route("/", true);
    } else if (reply.error === "signed_out") step.value = { step: "signing_in", shown, form };
    else if (reply.error === "invitation_over") step.value = { step: "over" };
    else {
      problem.value = reply.error;
      step.value = { step: "deciding", shown };
    }
  };
  const leaveAccount = async () => {
    problem.value = await session.signOut();
  };
  const now = step.value;
  if (now.step === "signing_in")
    return (
      <SignInScreen
        client={client}
        because="joining"
        words={signInWords(now.shown)}
        onSignedIn={() => join(now.shown, now.form)}
      />
    );
  if (now.step === "over") return <Over />;
  if (now.step === "failed")
    return (
      <Door title="This invitation could not be looked up">
        <p>{failureWords(now.error)}</p>
        <div class="line-up">
          <Button onClick={() => void look()}>Look again</Button>
        </div>
      </Door>
    );
  if (now.step === "asking") return <Door title="Your invitation">{null}</Door>;
  return (
    <Door title={`Join ${now.shown.program.name}`}>
      {problem.value === "other_address" && (
        <div class="alert stack tight" role="alert">
          <p>
            This invitation is for {now.shown.address ?? "another address"}, and you are signed in
            with another one. Sign out here and sign in with that address, or ask for an invitation
            to the one you use.
          </p>
          <div class="line-up">
            <Button size="small" onClick={() => void leaveAccount()}>
              Sign out here
            </Button>
          </div>
        </div>
      )}
      {problem.value !== undefined && problem.value !== "other_address" && (
        <p class="alert" role="alert">
          {failureWords(problem.value)}
        </p>
      )}
      <JoinForm shown={now.shown} name={nameIn(session)} onJoin={(form) => join(now.shown, form)} />
    </Door>
  );
}

/** Who has an account already need not say their name again. */
function nameIn(session: Session): string {
  const state = session.state.value;
  return "me" in state ? state.me.user.name : "";
}

function signInWords({ program, address }: ShownInvitation): string {
  const which = address === null ? "" : `, with the address the invitation came to (${address})`;
  return `One step is left to join ${program.name}: sign in${which}.`;
}

/** Used, run out, withdrawn or never made: nobody can tell which from here. */
function Over() {
  return (
    <Door title="This invitation opens nothing now">
      <p>
        It may have been used already, have run out, or have been withdrawn; or the link is not
        whole. If you joined by it, just sign in. If not, ask the person who invited you to send it
        again.
      </p>
      <div class="line-up">
        <ButtonLink look="primary" href="/">
          Sign in
        </ButtonLink>
      </div>
    </Door>
  );
}
