import type { Agreement } from "#shared/agreements";
import { signersOf, versionsOf } from "#shared/agreements/versions";
import { putting, removing } from "#shared/changes";
import { dayAt } from "#shared/days";
import type { Mentorship } from "#shared/mentorships";
import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { DayWords } from "../words/day.tsx";
import { AgreementForm } from "./agreement-form.tsx";
import { paragraphOf } from "./agreement-words.ts";
import { listed } from "./sides.ts";
import { Versions } from "./versions.tsx";

/** How the sides work together, in plain words, and who stands by it. */
export function AgreementPart({ mentorship }: { mentorship: Mentorship }) {
  const { replica } = useProgram();
  const { part } = usePlace();
  const versions = versionsOf(replica.rows("agreement").value.values(), mentorship.id);
  const latest = versions.at(-1);
  const isOpen = mentorship.status !== "ended";
  if (part === "agreement" && isOpen)
    return <AgreementForm mentorship={mentorship} latest={latest} />;
  const page = `/mentorships/${mentorship.id}`;
  return (
    <section class="stack" aria-label="Agreement">
      <h2>Agreement</h2>
      {latest === undefined ? (
        <p class="soft">
          Nothing is agreed yet. How often you talk, by which ways and what the mentor gives: said
          once, nobody has to guess.
        </p>
      ) : (
        <Standing mentorship={mentorship} versions={versions} latest={latest} />
      )}
      <div class="line-up">
        {isOpen && (
          <ButtonLink size="small" href={`${page}/agreement`}>
            {latest === undefined ? "Write the agreement" : "Change it"}
          </ButtonLink>
        )}
        {versions.length > 1 && part !== "versions" && (
          <ButtonLink size="small" look="quiet" href={`${page}/versions`}>
            Compare its {versions.length} versions
          </ButtonLink>
        )}
      </div>
      {part === "versions" && versions.length > 1 && (
        <Versions versions={versions} closeHref={page} />
      )}
    </section>
  );
}

type StandingProps = {
  mentorship: Mentorship;
  versions: readonly Agreement[];
  latest: Agreement;
};

function Standing({ mentorship, versions, latest }: StandingProps) {
  const { today } = useProgram();
  const twins = versions.filter(({ version }) => version === latest.version);
  return (
    <>
      {twins.length > 1 && (
        <p class="alert calm">
          Two of you wrote a new version at the same time. Both are here; sign the one you like.
        </p>
      )}
      {twins.toReversed().map((version) => (
        <div key={version.id} class="stack tight">
          <p>
            <bdi>{paragraphOf(version, today.value)}</bdi>
          </p>
          <Signing mentorship={mentorship} agreement={version} />
        </div>
      ))}
      {latest.nextReviewOn !== null && mentorship.status === "active" && (
        <p class="soft small">
          Next look at it: <DayWords day={latest.nextReviewOn} today={today.value} />. It comes up
          in Today.
        </p>
      )}
    </>
  );
}

/** Who signed a version and who is still to; one's own name is one press away. */
function Signing({ mentorship, agreement }: { mentorship: Mentorship; agreement: Agreement }) {
  const open = useProgram();
  const { me, people, replica, today } = open;
  const signers = signersOf(agreement, replica.rows("signature").value.values());
  const everyone = [...new Set([...mentorship.mentorIds, ...mentorship.menteeIds])];
  const named = (userId: string) => (people.isMe(userId) ? "you" : people.nameOf(userId));
  const missing = everyone.filter((userId) => !signers.has(userId) && !people.isMe(userId));
  return (
    <div class="line-up">
      <span class="soft small">
        {signers.size === 0 ? "Nobody has signed it yet." : "Signed by "}
        {[...signers].map(([userId, at], index) => (
          <span key={userId}>
            {index > 0 && ", "}
            <bdi>{named(userId)}</bdi> <DayWords day={dayAt(at, me.timeZone)} today={today.value} />
          </span>
        ))}
        {signers.size > 0 && "."}
        {missing.length > 0 && ` Not yet by ${listed(missing.map(named))}.`}
      </span>
      {mentorship.status !== "ended" && <SignOrNot agreement={agreement} />}
    </div>
  );
}

function SignOrNot({ agreement }: { agreement: Agreement }) {
  const { me, replica, deeds, newId, now } = useProgram();
  const signatures = [...replica.rows("signature").value.values()];
  const own = signatures.find(
    ({ agreementId, createdBy }) => agreementId === agreement.id && createdBy === me.id,
  );
  const save = (said: string, { wishes, inverse }: ReturnType<typeof putting>) =>
    void deeds.save(said, wishes, inverse);
  if (own !== undefined)
    return (
      <Button
        size="small"
        look="quiet"
        onClick={() => save("Your signature is taken back.", removing("signature", own))}
      >
        Take my signature back
      </Button>
    );
  if (signersOf(agreement, signatures).has(me.id)) return null;
  const record = { id: newId(), createdAt: now(), createdBy: me.id, agreementId: agreement.id };
  return (
    <Button
      size="small"
      look="primary"
      onClick={() => save("Signed.", putting("signature", record))}
    >
      Sign it
    </Button>
  );
}
