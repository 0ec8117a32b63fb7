import { hasRole, useProgram } from "../open-program.ts";
import { ButtonLink } from "../ui/button.tsx";

/** Three steps for a beginner; each ends in something real and kept. */
export function FirstSteps() {
  const open = useProgram();
  const mentor = hasRole(open, "mentor") && !hasRole(open, "mentee");
  return (
    <ol class="first-steps">
      <li>
        <h2>Add the extension to your browser</h2>
        <p class="soft">
          It fills a card from the page about a person, when you press its button and never before.
          From a build of your own: load the folder it printed, then pin its button.
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
    </ol>
  );
}
