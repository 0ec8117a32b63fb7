import { useSignal } from "@preact/signals";
import { useLocation } from "preact-iso";
import { FirstStepsAgain } from "../first-steps/again.tsx";
import { useProgram } from "../open-program.ts";
import type { Session } from "../session.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { ConfirmErase } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { failureWords } from "../words/failures.ts";
import { BeingCounted } from "./being-counted.tsx";
import { IntakeAddress } from "./intake-address.tsx";
import { Programs } from "./programs.tsx";
import { ReminderSettings } from "./reminders.tsx";

export function Account({ session }: { session: Session }) {
  const { me, replica, deeds } = useProgram();
  const asking = useSignal(false);
  const problem = useSignal<string | undefined>(undefined);
  const waiting = replica.waiting.value;
  const { route } = useLocation();
  const signOut = async () => {
    asking.value = false;
    problem.value = await session.signOut();
    if (problem.value === undefined) route("/", true);
  };
  return (
    <div class="stack wide narrow">
      <h1>Account</h1>
      <Profile session={session} onSaved={() => deeds.say("Account saved.")} />
      <ReminderSettings />
      <IntakeAddress />
      <BeingCounted />
      <Programs session={session} />
      <FirstStepsAgain />
      <section class="stack">
        <h2>Devices</h2>
        <p class="soft">Browsers and extensions that are signed in as {me.email}.</p>
        <div class="line-up">
          <ButtonLink href="/devices">See my devices</ButtonLink>
        </div>
      </section>
      <section class="stack">
        <h2>Sign out</h2>
        <p class="soft">
          Signing out takes your data off this device. It stays on the server for when you come
          back.
        </p>
        {problem.value !== undefined && (
          <p class="alert" role="alert">
            {signOutWords(problem.value)}
          </p>
        )}
        <div class="line-up">
          <Button
            onClick={() => {
              if (waiting > 0) asking.value = true;
              else void signOut();
            }}
          >
            Sign out
          </Button>
        </div>
      </section>
      {asking.value && (
        <ConfirmErase
          title="Sign out and lose what waits?"
          words={`${waiting} of your changes have not reached the server yet. Signing out erases them from this device.`}
          verb="Sign out and erase them"
          onConfirm={() => void signOut()}
          onClose={() => {
            asking.value = false;
          }}
        />
      )}
    </div>
  );
}

function Profile({ session, onSaved }: { session: Session; onSaved: () => void }) {
  const { me } = useProgram();
  const name = useSignal(me.name);
  const timeZone = useSignal(me.timeZone);
  const problem = useSignal<string | undefined>(undefined);
  const save = async () => {
    problem.value = await session.change({ name: name.value, timeZone: timeZone.value });
    if (problem.value === undefined) onSaved();
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label="E-mail" value={me.email} readOnly />
      <TextField
        label="Name"
        autoComplete="name"
        required
        maxLength={200}
        value={name}
        onInput={(event) => {
          name.value = event.currentTarget.value;
        }}
        hint="Your mentors and mentees see this name."
      />
      <TextField
        label="Time zone"
        list="time-zones"
        value={timeZone}
        onInput={(event) => {
          timeZone.value = event.currentTarget.value;
        }}
        hint={`This browser says ${Intl.DateTimeFormat().resolvedOptions().timeZone}.`}
        problem={problem.value === undefined ? undefined : profileWords(problem.value)}
      />
      <datalist id="time-zones">
        {Intl.supportedValuesOf("timeZone").map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <div class="line-up">
        <Button look="primary" type="submit">
          Save account
        </Button>
      </div>
    </form>
  );
}

function profileWords(code: string): string {
  return code === "invalid_request" || code === "invalid_fields"
    ? "The name or the time zone was not accepted. Pick a zone from the list, such as Europe/Berlin."
    : failureWords(code);
}

function signOutWords(code: string): string {
  return code === "offline"
    ? "Signing out needs a connection, so that this browser's access really ends. Nothing was changed."
    : failureWords(code);
}
