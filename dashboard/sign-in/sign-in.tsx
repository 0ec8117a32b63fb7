import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { ErrorBoundary, lazy } from "preact-iso";
import type { Client } from "#shared/client";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { failureWords } from "../words/failures.ts";
import { Door } from "./door.tsx";
import { digitsOf, type SignIn, SignInModel } from "./model.ts";

/** Only the local mode has it; a production build drops the branch and the file. */
const Demo =
  import.meta.env.MODE === "demo"
    ? lazy(() => import("./demo.tsx").then(({ Demo }) => Demo))
    : undefined;

export function SignInScreen({
  client,
  because,
  words = "Introductions your mentors made, and what came of them.",
  onSignedIn,
}: {
  client: Client;
  because: "nobody" | "offline" | "fault" | "joining";
  /** What signing in is for, on this page. */
  words?: string;
  onSignedIn: () => Promise<void>;
}) {
  const model = useMemo(() => new SignInModel(client, onSignedIn), [client, onSignedIn]);
  const { step } = model.step.value;
  return (
    <Door title={step === "address" ? "Sign in" : "Look in your mail"}>
      {because === "offline" && step === "address" && (
        <p class="alert">{failureWords("offline")}</p>
      )}
      {step === "address" && <AddressForm model={model} words={words} />}
      {step === "code" && <CodeForm model={model} />}
      {step === "link" && <LinkSent model={model} />}
      {Demo !== undefined && step === "address" && because !== "joining" && (
        <ErrorBoundary>
          <Demo onSignedIn={onSignedIn} />
        </ErrorBoundary>
      )}
    </Door>
  );
}

function AddressForm({ model, words }: { model: SignIn; words: string }) {
  const email = useSignal("");
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void model.askForCode(email.value);
      }}
    >
      <p class="soft">{words} No password: we mail you a code.</p>
      <TextField
        label="Your e-mail address"
        type="email"
        name="email"
        autoComplete="email"
        autoFocus
        required
        value={email}
        onInput={(event) => {
          email.value = event.currentTarget.value;
        }}
        problem={problemOf(model)}
      />
      <div class="line-up">
        <Button look="primary" type="submit" disabled={model.busy.value}>
          Mail me a code
        </Button>
        <Button
          look="quiet"
          disabled={model.busy.value}
          onClick={(event) => {
            if (event.currentTarget.form?.reportValidity()) void model.askForLink(email.value);
          }}
        >
          Mail me a link instead
        </Button>
      </div>
    </form>
  );
}

function CodeForm({ model }: { model: SignIn }) {
  const code = useSignal("");
  const step = model.step.value;
  if (step.step === "address") return null;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void model.enter(code.value);
      }}
    >
      <p class="soft">
        We sent six digits to <strong>{step.email}</strong>. They work for ten minutes.
      </p>
      <TextField
        label="Six-digit code"
        inputMode="numeric"
        name="code"
        autoComplete="one-time-code"
        autoFocus
        required
        pattern="[0-9]{6}"
        value={code}
        onInput={(event) => {
          code.value = digitsOf(event.currentTarget.value);
          event.currentTarget.value = code.value;
          if (code.value.length === 6) void model.enter(code.value);
        }}
        problem={problemOf(model)}
      />
      <div class="line-up">
        <Button look="primary" type="submit" disabled={model.busy.value}>
          Sign in
        </Button>
        <Button
          look="quiet"
          disabled={model.busy.value}
          onClick={() => void model.askForCode(step.email)}
        >
          Send a new code
        </Button>
        <Button look="quiet" onClick={model.startOver}>
          Use another address
        </Button>
      </div>
    </form>
  );
}

function LinkSent({ model }: { model: SignIn }) {
  const step = model.step.value;
  if (step.step === "address") return null;
  return (
    <div class="stack">
      <p>
        We sent a link to <strong>{step.email}</strong>. Open it in this browser within ten minutes.
      </p>
      <div class="line-up">
        <Button look="quiet" onClick={model.startOver}>
          Use another address
        </Button>
      </div>
    </div>
  );
}

function problemOf(model: SignIn): string | undefined {
  const code = model.problem.value;
  return code === undefined ? undefined : signInWords(code);
}

function signInWords(code: string): string {
  return code === "invalid_request"
    ? "That does not look like an e-mail address."
    : failureWords(code);
}
