import { createModel, type ReadonlySignal, signal } from "@preact/signals";
import type { Client } from "#shared/client";

export type Step = { step: "address" } | { step: "code" | "link"; email: string };

export type SignIn = {
  step: ReadonlySignal<Step>;
  busy: ReadonlySignal<boolean>;
  /** The code of what went wrong last. */
  problem: ReadonlySignal<string | undefined>;
  askForCode: (email: string) => Promise<void>;
  askForLink: (email: string) => Promise<void>;
  enter: (code: string) => Promise<void>;
  startOver: () => void;
};

type Doors = Pick<Client, "sendCode" | "sendLink" | "signIn">;

export const SignInModel = createModel<SignIn, [Doors, () => Promise<void>]>(
  (client, onSignedIn) => {
    const step = signal<Step>({ step: "address" });
    const busy = signal(false);
    const problem = signal<string | undefined>(undefined);

    async function attempt(call: Promise<{ ok: true } | { ok: false; error: string }>) {
      busy.value = true;
      problem.value = undefined;
      const reply = await call;
      busy.value = false;
      if (!reply.ok) problem.value = reply.error;
      return reply.ok;
    }
    return {
      step,
      busy,
      problem,
      async askForCode(email) {
        if (await attempt(client.sendCode(email))) step.value = { step: "code", email };
      },
      async askForLink(email) {
        if (await attempt(client.sendLink(email))) step.value = { step: "link", email };
      },
      async enter(code) {
        const at = step.peek();
        if (at.step !== "code" || busy.peek()) return;
        if (await attempt(client.signIn(at.email, code))) await onSignedIn();
      },
      startOver() {
        step.value = { step: "address" };
        problem.value = undefined;
      },
    };
  },
);

/** The digits of whatever was typed or pasted, six at most. */
export function digitsOf(text: string): string {
  return text.normalize("NFKC").replace(/\D/g, "").slice(0, 6);
}

/** Where to go after signing in: a path of this site or home, never another site. */
export function safePath(wanted: string | undefined): string {
  return wanted !== undefined && /^\/(?![/\\])/.test(wanted) ? wanted : "/";
}
