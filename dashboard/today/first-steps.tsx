import { useExample } from "../example/example.ts";
import { hasRole, useProgram } from "../open-program.ts";
import { Button, ButtonLink } from "../ui/button.tsx";

/** The steps of a beginner; each ends in something real and kept. */
export function FirstSteps() {
  const open = useProgram();
  const example = useExample();
  const mentor = hasRole(open, "mentor") && !hasRole(open, "mentee");
  return (
    <ol class="first-steps">
      {open.me.name === "" && (
        <li>
          <h2>Say your name</h2>
          <p class="soft">Your mentors see it, and drafts are signed with it.</p>
          <ButtonLink href="/account">Write your name</ButtonLink>
        </li>
      )}
      <li>
        <h2>Add the extension to your browser</h2>
        <p class="soft">
          It fills a card from the page about a person, when you press its button and never before.
          If you run Tertius yourself, npm start prints the folder to load.
        </p>
      </li>
      <li>
        <h2>Connect it</h2>
        <p class="soft">Press Connect in the extension. It shows a code; approve it here.</p>
        <ButtonLink href="/connect">Enter the code</ButtonLink>
      </li>
      <li>
        <h2>{mentor ? "Log the first introduction" : "Keep the first person"}</h2>
        <p class="soft">
          {mentor
            ? "Someone you introduced a mentee to, even long ago. You will see what came of it."
            : "Someone a mentor introduced you to, or anyone you met. Tertius tells you when to write."}
        </p>
        <div class="line-up">
          <ButtonLink look="primary" href="/introductions/new">
            New introduction
          </ButtonLink>
          <ButtonLink href="/contacts/new">New contact</ButtonLink>
        </div>
      </li>
      {example.state === "off" && (
        <li>
          <h2>Or look around first</h2>
          <p class="soft">
            A made-up book, in this window alone: try every key and button. It goes as soon as you
            leave it, and nothing of it is kept, sent or counted.
          </p>
          <Button onClick={() => void example.begin()}>See an example</Button>
        </li>
      )}
    </ol>
  );
}
