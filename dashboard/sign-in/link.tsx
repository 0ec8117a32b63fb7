import { useSignal } from "@preact/signals";
import { useLocation } from "preact-iso";
import type { Client } from "#shared/client";
import { Button, ButtonLink } from "../ui/button.tsx";
import { failureWords } from "../words/failures.ts";
import { Door } from "./door.tsx";

/** Opened from a mail. Mail scanners open links too, so only the button spends the token. */
export function LinkScreen({
  client,
  token,
  onSignedIn,
}: {
  client: Client;
  token: string;
  onSignedIn: () => Promise<void>;
}) {
  const { route } = useLocation();
  const busy = useSignal(false);
  const problem = useSignal<string | undefined>(undefined);
  const signIn = async () => {
    busy.value = true;
    const reply = await client.signInByLink(token);
    busy.value = false;
    if (!reply.ok) {
      problem.value = reply.error;
      return;
    }
    route("/", true);
    await onSignedIn();
  };
  return (
    <Door title="Sign in with your link">
      {problem.value === undefined ? (
        <p class="soft">This link works once. Press the button to sign in on this device.</p>
      ) : (
        <p class="alert" role="alert">
          {linkWords(problem.value)}
        </p>
      )}
      <div class="line-up">
        {problem.value === undefined ? (
          <Button look="primary" disabled={busy.value} onClick={() => void signIn()}>
            Sign in
          </Button>
        ) : (
          <ButtonLink look="primary" href="/sign-in">
            Ask for a new link
          </ButtonLink>
        )}
      </div>
    </Door>
  );
}

function linkWords(code: string): string {
  return code === "code_wrong" || code === "invalid_request"
    ? "This link was used already, or is not whole. Ask for a new one."
    : failureWords(code);
}
