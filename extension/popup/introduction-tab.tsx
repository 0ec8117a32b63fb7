import { useId } from "preact/hooks";
import { firstMessageDueOn } from "#shared/follow-ups/mentee";
import { channels } from "#shared/introductions";
import type { Book } from "../book.ts";
import { Field } from "../ui/field.tsx";
import { dayInWords, t, type Word } from "../words.ts";
import { IntroducedList } from "./introduced-list.tsx";
import { FoundNote, Paste, Quote } from "./message-words.tsx";
import { Single } from "./person-tab.tsx";
import type { Popup } from "./popup-model.ts";

type Props = { popup: Popup; book: Book; today: string };

/** Who introduced me, to whom, when, how, and what for. */
export function IntroductionTab({ popup, book, today }: Props) {
  const purposeId = useId();
  const channelId = useId();
  const form = popup.draft.value?.introduction;
  if (form === undefined) return null;
  const mistakes = popup.showsMistakes.value ? popup.introductionMistakes.value : undefined;
  const isDay = !popup.introductionMistakes.value.has("occurredOn");
  const rules = {
    now: Date.parse(today),
    policy: book.policy.value,
    holidays: book.holidays.value,
  };
  const { introduced } = form;
  return (
    <>
      <FoundNote popup={popup} />
      <Paste popup={popup} />
      <fieldset>
        <legend>{t("introducer")}</legend>
        <Introducer popup={popup} book={book} isMissing={mistakes?.has("introducer") === true} />
      </fieldset>
      <fieldset>
        <legend>{t("introducedTo")}</legend>
        {introduced.length > 0 ? (
          <IntroducedList popup={popup} introduced={introduced} />
        ) : (
          <IntroducedOne popup={popup} />
        )}
      </fieldset>
      <div class="pair">
        <Field
          label={t("occurredOn")}
          name="occurredOn"
          entry={{ lastDay: today }}
          value={form.occurredOn}
          mistake={mistakes?.has("occurredOn") ? t("mistakeDay") : undefined}
          onValue={(occurredOn) => popup.editIntroduction({ occurredOn })}
        />
        <div class="field">
          <div class="field-head">
            <label for={channelId}>{t("channel")}</label>
          </div>
          <select
            id={channelId}
            value={form.channel}
            onChange={({ currentTarget }) => {
              const channel = channels.find((each) => each === currentTarget.value);
              if (channel !== undefined) popup.editIntroduction({ channel });
            }}
          >
            {channels.map((channel) => (
              <option key={channel} value={channel}>
                {t(channelWords[channel])}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div class="field">
        <div class="field-head">
          <label for={purposeId}>{t("purpose")}</label>
        </div>
        <textarea
          id={purposeId}
          rows={2}
          maxLength={1000}
          dir="auto"
          value={form.purpose}
          onInput={({ currentTarget }) => popup.editIntroduction({ purpose: currentTarget.value })}
        />
      </div>
      <Quote popup={popup} />
      {isDay && (
        <p class="small soft">
          {t("firstMessageDue", dayInWords(firstMessageDueOn(form.occurredOn, rules)))}
        </p>
      )}
    </>
  );
}

function IntroducedOne({ popup }: { popup: Popup }) {
  const known = popup.known.value;
  const person = popup.draft.value?.person;
  const isKept = person !== undefined && popup.isKept(person, "form");
  return (
    <>
      {known && isKept && <p class="notice">{t("introductionKeptTo", known.fullName)}</p>}
      {known && !isKept && <p class="small soft">{t("knownLinked", known.fullName)}</p>}
      <Single popup={popup} name="fullName" />
      <Single popup={popup} name="jobTitle" />
      <Single popup={popup} name="organization" />
    </>
  );
}

const channelWords = {
  email: "channelEmail",
  linkedin: "channelLinkedin",
  message: "channelMessage",
  call: "channelCall",
  in_person: "channelInPerson",
  event: "channelEvent",
  other: "channelOther",
} as const satisfies Record<(typeof channels)[number], Word>;

type IntroducerProps = { popup: Popup; book: Book; isMissing: boolean };

/** The mentors of the program to choose from, or anyone else by name. */
function Introducer({ popup, book, isMissing }: IntroducerProps) {
  const id = useId();
  const mentors = book.mentors.value;
  const introducer = popup.draft.value?.introduction.introducer;
  if (introducer === undefined) return null;
  const chosen = introducer.kind === "member" ? introducer.userId : "";
  return (
    <>
      {mentors.length > 0 && (
        <div class="field">
          <div class="field-head">
            <label for={id}>{t("mentor")}</label>
          </div>
          <select
            id={id}
            name="mentor"
            value={chosen}
            onChange={({ currentTarget: { value } }) =>
              popup.editIntroduction({
                introducer:
                  value === ""
                    ? { kind: "name", name: "", email: "" }
                    : { kind: "member", userId: value },
              })
            }
          >
            {mentors.map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
            <option value="">{t("someoneElse")}</option>
          </select>
        </div>
      )}
      {introducer.kind === "name" && (
        <Field
          label={t("introducerName")}
          name="introducerName"
          value={introducer.name}
          mistake={isMissing ? t("mistakeIntroducer") : undefined}
          onValue={(name) =>
            popup.editIntroduction({ introducer: { kind: "name", name, email: "" } })
          }
        />
      )}
    </>
  );
}
