import { useSignal } from "@preact/signals";
import { StageLink } from "../introductions/stage-link.tsx";
import { useProgram } from "../open-program.ts";
import { usePlace, withQuery } from "../place.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { Panel } from "../ui/panel.tsx";
import { type Organization, organizationHref } from "./organizations.ts";
import { SectorField } from "./sector-field.tsx";
import { changeContacts } from "./wishes.ts";

export function OrganizationPanel({
  organization,
  back,
}: {
  organization: Organization | undefined;
  back: string;
}) {
  if (organization === undefined)
    return (
      <Panel label="Organization" title="Not here" closeHref={back}>
        <p>Nobody in your book works there, or no longer.</p>
      </Panel>
    );
  const { name, people, withoutCard } = organization;
  return (
    <Panel label={name} title={<bdi>{name}</bdi>} closeHref={back}>
      <p class="soft">{throughWords(organization)}</p>
      <SectorField organization={organization} />
      <Renaming organization={organization} />
      {people.length > 0 && <People organization={organization} />}
      {withoutCard.length > 0 && (
        <section class="stack tight">
          <h2 class="section-title">Introduced, not in your book</h2>
          <ul class="organization-people">
            {withoutCard.map((line) => (
              <li key={line.id} class="spread">
                <StageLink line={line} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}

const most = 50;

function People({ organization: { name, people } }: { organization: Organization }) {
  return (
    <section class="stack tight">
      <h2 class="section-title">Whom you know there</h2>
      <ul class="organization-people">
        {people.slice(0, most).map(({ contact, through }) => (
          <li key={contact.id}>
            <a href={`/contacts/${contact.id}`}>
              <bdi>{contact.fullName}</bdi>
            </a>{" "}
            <span class="soft small">
              {[contact.jobTitle, through && `through ${through}`].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      <div class="line-up">
        <ButtonLink size="small" href={withQuery("/contacts", { org: name })}>
          {people.length > most ? `All ${people.length.toLocaleString()} as a list` : "As a list"}
        </ButtonLink>
      </div>
    </section>
  );
}

/** "3 people: 2 through Lena Fischer, 1 found by yourself." */
function throughWords({ people, withoutCard, throughs }: Organization): string {
  const all = people.length + withoutCard.length;
  const named = throughs.map(({ name, count }) => `${count} through ${name}`);
  const own = all - throughs.reduce((sum, { count }) => sum + count, 0);
  if (own > 0) named.push(`${own} found by yourself`);
  return `${all === 1 ? "1 person" : `${all.toLocaleString()} people`}: ${named.join(", ")}.`;
}

/** One spelling for all cards; two places that are one become one by it. */
function Renaming({ organization: { name, people } }: { organization: Organization }) {
  const { deeds } = useProgram();
  const { go } = usePlace();
  const state = useSignal<"resting" | "typing">("resting");
  const text = useSignal(name);
  if (people.length === 0) return null;
  const save = async () => {
    const organization = text.value.trim();
    if (organization === "") return;
    const cards = people.map(({ contact }) => contact);
    const { wishes, inverse } = changeContacts(cards, () => ({ organization }));
    state.value = "resting";
    if (wishes.length === 0) return;
    const count = wishes.length === 1 ? "1 card" : `${wishes.length.toLocaleString()} cards`;
    if (await deeds.save(`${organization} on ${count}.`, wishes, inverse))
      go(organizationHref(organization));
  };
  if (state.value === "resting")
    return (
      <div class="line-up">
        <Button
          size="small"
          onClick={() => {
            state.value = "typing";
          }}
        >
          Rename on all cards
        </Button>
      </div>
    );
  return (
    <form
      class="bulk"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Name"
        autoFocus
        required
        maxLength={300}
        autoComplete="off"
        value={text}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
      <Button size="small" type="submit">
        Rename
      </Button>
      <Button
        size="small"
        look="quiet"
        onClick={() => {
          state.value = "resting";
        }}
      >
        Cancel
      </Button>
    </form>
  );
}
