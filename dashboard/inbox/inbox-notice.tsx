import { useProgram } from "../open-program.ts";
import { ButtonLink } from "../ui/button.tsx";

/** One line that says how many drafts wait; nothing where none does. */
export function InboxNotice() {
  const { replica } = useProgram();
  const count = [...replica.rows("introduction_draft").value.values()].filter(
    ({ review }) => review.status === "open",
  ).length;
  if (count === 0) return null;
  return (
    <p class="alert calm spread">
      <span>
        {count === 1 ? "1 introduction" : `${count.toLocaleString()} introductions`} from your mail
        to look at
      </span>
      <ButtonLink size="small" href="/introductions/review">
        Look
      </ButtonLink>
    </p>
  );
}

/** The notice, and the way to paste a mail or choose files of them. */
export function InboxWays() {
  return (
    <>
      <InboxNotice />
      <div class="line-up">
        <ButtonLink size="small" look="quiet" href="/introductions/from-mail">
          Add from a mail
        </ButtonLink>
      </div>
    </>
  );
}
