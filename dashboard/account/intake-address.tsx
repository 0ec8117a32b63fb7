import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { failureWords } from "../words/failures.ts";

/** The person's own address for mails, to copy, and to change when it has come into wrong hands. */
export function IntakeAddress() {
  const { client, program, deeds } = useProgram();
  const address = useSignal("");
  const problem = useSignal<string | undefined>(undefined);
  const take = (reply: Awaited<ReturnType<typeof client.intakeAddress>>) => {
    problem.value = reply.ok ? undefined : reply.error;
    if (reply.ok) address.value = reply.body.address;
    return reply.ok;
  };
  useEffect(() => void client.intakeAddress(program.id).then(take), [client, program.id]);
  const copy = async () => {
    await navigator.clipboard.writeText(address.value);
    deeds.say("Address copied.");
  };
  const change = async () => {
    if (take(await client.changeIntakeAddress(program.id)))
      deeds.say("Changed. Mails to the old address are sent back from now on.");
  };
  return (
    <section class="stack" aria-label="Mail in">
      <h2>Introductions from your mail</h2>
      <p class="soft">
        Forward a mentor's mail to this address, or put it in Cc or Bcc. Who introduced you to whom
        then waits for your word under Introductions.
      </p>
      <TextField
        label="Your address for mails"
        readOnly
        value={address}
        hint="Anyone who has it can write to it, so give it only to people you trust."
        problem={problem.value === undefined ? undefined : failureWords(problem.value)}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div class="line-up">
        <Button disabled={address.value === ""} onClick={() => void copy()}>
          Copy
        </Button>
        <Button look="quiet" onClick={() => void change()}>
          Change the address
        </Button>
      </div>
      <p class="soft small">
        The mail itself is not kept: only the people, the day and one sentence, for you alone.
        Attachments are never kept. Mails of people you don't know are taken only if they introduce
        somebody, a few a day; newsletters and automatic answers are not taken.
      </p>
    </section>
  );
}
