import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Device } from "#shared/api";
import { useExample } from "../example/example.ts";
import { useProgram } from "../open-program.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { StepList, type StepWords } from "./list.tsx";
import { ownSteps, type StepName } from "./steps.ts";

/** A beginner's three steps; each ends in something real and kept. */
export function OwnFirstSteps() {
  const open = useProgram();
  const example = useExample();
  const devices = useDevices();
  const steps = ownSteps(open, devices);
  if (example.state === "on") return null;
  const isAlone = open.people.mentees.value.length === 0;
  return (
    <StepList whose="own" steps={steps} wordsOf={(name) => wordsOf(name, isAlone)}>
      <p class="soft small">
        Or look around in a made-up book first: it is in this window alone, and nothing of it is
        kept, sent or counted.
      </p>
      <div class="line-up">
        <Button size="small" onClick={() => void example.begin()}>
          See an example
        </Button>
      </div>
    </StepList>
  );
}

/** Asked again when the person comes back from approving the extension in another tab. */
function useDevices(): readonly Device[] {
  const { client } = useProgram();
  const devices = useSignal<readonly Device[]>([]);
  useEffect(() => {
    const ask = async () => {
      const reply = await client.devices();
      if (reply.ok) devices.value = reply.body.devices;
    };
    const onReturn = () => void (document.visibilityState === "visible" && ask());
    void ask();
    document.addEventListener("visibilitychange", onReturn);
    return () => document.removeEventListener("visibilitychange", onReturn);
  }, [client, devices]);
  return devices.value;
}

function wordsOf(name: StepName, isAlone: boolean): StepWords {
  switch (name) {
    case "name":
      return {
        title: "Say your name",
        words: (
          <>
            <p class="soft">Your mentors see it, and drafts are signed with it.</p>
            <ButtonLink size="small" href="/account">
              Write your name
            </ButtonLink>
          </>
        ),
      };
    case "extension":
      return {
        title: "Install the extension",
        words: (
          <>
            <p class="soft">
              Add Tertius to your browser, press its button and Connect. It reads a page when you
              press the button, and never before. If you run Tertius yourself, npm start prints the
              folder to load.
            </p>
            <ButtonLink size="small" href="/connect">
              Enter its code
            </ButtonLink>
          </>
        ),
      };
    case "contact":
      return {
        title: "Save somebody",
        words: (
          <>
            <p class="soft">
              On a page about someone you met, press the button and Save contact. Or write a card
              here, or bring a file of contacts.
            </p>
            <div class="line-up">
              <ButtonLink size="small" href="/contacts/new">
                New contact
              </ButtonLink>
              <ButtonLink size="small" href="/contacts/import">
                Import a file
              </ButtonLink>
            </div>
          </>
        ),
      };
    case "introduction":
      return {
        title: "Write down an introduction",
        words: (
          <>
            <p class="soft">
              Who introduced you to whom, and when. Today then says when to write, with a draft.
            </p>
            <div class="line-up">
              <ButtonLink size="small" look="primary" href="/introductions/new">
                New introduction
              </ButtonLink>
              <ButtonLink size="small" href="/introductions/from-mail">
                Add from a mail
              </ButtonLink>
            </div>
          </>
        ),
      };
    case "mentee":
      return {
        title: "Meet your mentee",
        words: (
          <p class="soft">
            The lead of your program pairs you with somebody. You see it here as soon as it is done;
            there is nothing you need to do.
          </p>
        ),
      };
    case "agreement":
      return {
        title: "Agree on how you work together",
        words: (
          <>
            <p class="soft">
              Hours, channels, how many introductions a month. Both of you sign; it can change.
            </p>
            {!isAlone && (
              <ButtonLink size="small" href="/mentorships">
                Open your mentorship
              </ButtonLink>
            )}
          </>
        ),
      };
    default:
      return {
        title: "Write down an introduction you made",
        words: (
          <>
            <p class="soft">
              Someone you introduced a mentee to, even long ago. You will see what came of it.
            </p>
            {!isAlone && (
              <ButtonLink size="small" look="primary" href="/introductions/new">
                New introduction
              </ButtonLink>
            )}
          </>
        ),
      };
  }
}
