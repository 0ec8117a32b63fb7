import type { Session } from "../session.ts";
import { Door } from "../sign-in/door.tsx";
import { Button } from "../ui/button.tsx";

/** Signed in, and in no program: three ways on. */
export function Begin({ session }: { session: Session }) {
  return (
    <Door title="Where would you like to begin?">
      <ul class="stack">
        <li>
          <strong>You were invited.</strong> Open the link in the mail of your program, and sign in
          with the address it was sent to.
        </li>
        <li>
          <strong>You come on your own.</strong> A network of your own, in every role, with one
          member: you.
        </li>
        <li>
          <strong>You run a program.</strong> Begin on your own, then found it under Account and
          invite people.
        </li>
      </ul>
      <div class="line-up">
        <Button look="primary" onClick={() => void session.start()}>
          Begin on my own
        </Button>
        <Button look="quiet" onClick={() => void session.signOut()}>
          Sign out
        </Button>
      </div>
    </Door>
  );
}
