import { useSignal } from "@preact/signals";
import { type Agreement, agreedChannels } from "#shared/agreements";
import { nextVersion, type Terms } from "#shared/agreements/versions";
import { putting } from "#shared/changes";
import type { Mentorship } from "#shared/mentorships";
import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Check, SelectField, TextField } from "../ui/field.tsx";
import { channelChoices } from "./agreement-words.ts";
import { AwayField } from "./away-field.tsx";
import { GuidanceField } from "./guidance-field.tsx";

const reviews = [30, 60, 90] as const;

/** A new version beside the old ones; whoever writes it has signed it. */
export function AgreementForm({
  mentorship,
  latest,
}: {
  mentorship: Mentorship;
  latest: Agreement | undefined;
}) {
  const open = useProgram();
  const { go } = usePlace();
  const terms = useSignal<Terms>(latest ?? empty);
  const set = (change: Partial<Terms>) => {
    terms.value = { ...terms.peek(), ...change };
  };
  const page = `/mentorships/${mentorship.id}`;
  const save = async () => {
    const { me, newId, now } = open;
    const author = { userId: me.id, timeZone: me.timeZone, now: now(), newId };
    const record = nextVersion(latest, mentorship.id, terms.peek(), author);
    const { wishes, inverse } = putting("agreement", record);
    if (await open.deeds.save("Saved and signed by you; the other side reads it.", wishes, inverse))
      go(page);
  };
  const { preferredChannels, extentOfGuidance, daysAway, reviewEvery } = terms.value;
  return (
    <form
      class="card stack"
      aria-label="Agreement"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{latest === undefined ? "Write the agreement" : "Change the agreement"}</h2>
      <Numbers terms={terms.value} onChange={set} />
      <fieldset class="field">
        <legend>Ways you like to talk</legend>
        <div class="line-up choices">
          {agreedChannels.map((channel) => (
            <Check
              key={channel}
              label={channelChoices[channel]}
              checked={preferredChannels.includes(channel)}
              onChange={(checked) =>
                set({
                  preferredChannels: agreedChannels.filter((each) =>
                    each === channel ? checked : preferredChannels.includes(each),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <GuidanceField
        given={extentOfGuidance}
        onChange={(given) => set({ extentOfGuidance: given })}
      />
      <AwayField days={daysAway} onChange={(days) => set({ daysAway: days })} />
      <SelectField
        label="Look at it again"
        value={String(reviewEvery)}
        choices={reviews.map((days) => ({ value: String(days), words: `every ${days} days` }))}
        onChange={({ currentTarget }) =>
          set({ reviewEvery: reviews.find((days) => String(days) === currentTarget.value) ?? 90 })
        }
      />
      <p class="soft small">
        You sign it by saving it. It counts for both once the other side has signed, too; until then
        the version before does.
      </p>
      <div class="line-up">
        <Button look="primary" type="submit">
          Save and sign
        </Button>
        <ButtonLink look="quiet" href={page}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

const empty: Terms = {
  hoursPerMonth: null,
  introductionsPerMonth: null,
  preferredChannels: [],
  extentOfGuidance: [],
  daysAway: [],
  reviewEvery: 90,
};

function Numbers({
  terms,
  onChange,
}: {
  terms: Terms;
  onChange: (change: Partial<Terms>) => void;
}) {
  const numberIn = (text: string) => (text.trim() === "" ? null : Number(text));
  return (
    <div class="side-by-side">
      <TextField
        label="Hours a month"
        type="number"
        name="hours"
        autoFocus
        min={0}
        max={200}
        step={0.5}
        placeholder="not agreed"
        value={terms.hoursPerMonth ?? ""}
        onInput={({ currentTarget }) => onChange({ hoursPerMonth: numberIn(currentTarget.value) })}
      />
      <TextField
        label="Introductions a month, at most"
        type="number"
        name="introductions"
        min={1}
        max={100}
        step={1}
        placeholder="not agreed"
        value={terms.introductionsPerMonth ?? ""}
        onInput={({ currentTarget }) =>
          onChange({ introductionsPerMonth: numberIn(currentTarget.value) })
        }
      />
    </div>
  );
}
