import { describe, expect, test } from "vitest";
import { linkCalls } from "#shared/roster-client";
import { linkFor, mailsTo, makeBrowser } from "./people.ts";
import { makeDevice } from "./program/make.ts";
import { ring } from "./reminders/make.ts";
import { invited, joined, type Lead, makeLead, tokenIn } from "./roster.ts";

async function userIdOf({ client }: Pick<Lead["browser"], "client">): Promise<string> {
  const me = await client.me();
  return me.ok ? me.body.user.id : "";
}

/** A mentor who asks the lead to invite somebody. */
async function makeAsked(name: string) {
  const lead = await makeLead(`${name}-lead@example.org`);
  const token = await invited(lead, `${name}-mentor@example.org`, "mentor");
  const { browser } = await joined(token, `${name}-mentor@example.org`, "Lena Fischer");
  const mentorId = await userIdOf(browser);
  const mentor = makeDevice(lead.stub, mentorId);
  const email = `${name}-new@example.org`;
  const fields = { email, name: "Robin Sample", role: "mentee", words: "Come" } as const;
  const { record, answer } = await mentor.put("newcomer", fields);
  const leadDevice = makeDevice(lead.stub, await userIdOf(lead.browser));
  return { lead, leadDevice, mentor, mentorId, email, record, answer };
}

type Asked = Awaited<ReturnType<typeof makeAsked>>;

async function askedIn({ leadDevice }: Asked) {
  const { changes } = await leadDevice.sync();
  const found = changes.filter((each) => each.kind === "invitation" && "fields" in each);
  return found.map((each) => ("fields" in each ? { id: each.id, ...each.fields } : { id: "" }));
}

async function invitationOf(asked: Asked): Promise<string> {
  const all = await askedIn(asked);
  return all.find((each) => "proposal" in each && each.proposal !== null)?.id ?? "";
}

async function answerOf({ mentor, record }: Asked) {
  const all = await mentor.send({ cursor: null });
  const changes = all.ok ? all.reply.changes : [];
  return changes.flatMap((each) =>
    each.id === record.id && "fields" in each ? [each.fields] : [],
  );
}

describe("whom a member would like in the program", () => {
  test("is mailed nothing, and waits for the lead alone", async () => {
    const asked = await makeAsked("waits");
    expect(asked.answer?.ok).toBe(true);
    await ring(asked.lead.stub);
    expect(await mailsTo(asked.email)).toEqual([]);
    expect(JSON.stringify(await askedIn(asked))).toContain(asked.email);
    const other = await joined(
      await invited(asked.lead, "waits-2@example.org"),
      "waits-2@example.org",
    );
    const bytes = await makeDevice(asked.lead.stub, await userIdOf(other.browser)).sync();
    expect(JSON.stringify(bytes)).not.toMatch(/waits-new|Robin Sample/);
  });

  test("is invited by the lead, reads the proposal, joins and may begin it", async () => {
    const asked = await makeAsked("comes");
    await asked.lead.calls.sendAgain(await invitationOf(asked));
    await ring(asked.lead.stub);
    expect(await answerOf(asked)).toMatchObject([{ answer: "invited" }]);
    const token = tokenIn(await linkFor(asked.email));
    const shown = await linkCalls(makeBrowser().client, token).look();
    const proposal = { kind: "one_on_one", words: "Come" };
    expect(shown).toMatchObject({ body: { invitedBy: "Lena Fischer", proposal } });
    const { browser } = await joined(token, asked.email, "Robin Sample");
    const newcomer = makeDevice(asked.lead.stub, await userIdOf(browser));
    const { changes } = await newcomer.sync();
    const mentorship = changes.find(({ kind }) => kind === "mentorship");
    const people = { mentorIds: [asked.mentorId], menteeIds: [newcomer.userId] };
    expect(mentorship).toMatchObject({ fields: { status: "proposed", ...people } });
    const fields = { status: "active", startedOn: "2026-03-02" };
    const begin = { op: "patch", kind: "mentorship", id: mentorship?.id, base: 1e6, fields };
    expect((await newcomer.sync(begin)).answers).toMatchObject([{ ok: true }]);
  });

  test("is forgotten by address once they have joined", async () => {
    const asked = await makeAsked("forgets");
    await asked.lead.calls.sendAgain(await invitationOf(asked));
    await ring(asked.lead.stub);
    await joined(tokenIn(await linkFor(asked.email)), asked.email);
    expect(await answerOf(asked)).toMatchObject([{ answer: "joined", email: null }]);
    const bytes = JSON.stringify(await asked.leadDevice.send({ cursor: null }));
    expect(bytes).not.toContain(asked.email);
  });

  test("is not possible now where the lead says so, and is not mailed", async () => {
    const asked = await makeAsked("refused");
    await asked.lead.calls.withdraw(await invitationOf(asked));
    await ring(asked.lead.stub);
    expect(await answerOf(asked)).toMatchObject([{ answer: "not_now", email: null }]);
    expect(await mailsTo(asked.email)).toEqual([]);
  });

  test("waits no more once it is taken back", async () => {
    const asked = await makeAsked("unasked");
    const remove = { op: "delete", kind: "newcomer", id: asked.record.id, base: 1e6 };
    await asked.mentor.sync(remove);
    expect(JSON.stringify(await askedIn(asked))).not.toContain(asked.email);
  });

  test("is never said to be invited by whoever asks", async () => {
    const asked = await makeAsked("forged");
    const { answer } = await asked.mentor.put("newcomer", { answer: "joined" });
    expect(answer?.ok).toBe(false);
  });
});
