import { describe, expect, test } from "vitest";
import { linkCalls } from "#shared/roster-client";
import { linkFor, mailsTo, makeBrowser } from "./people.ts";
import { makeDevice } from "./program/make.ts";
import { ring, sync } from "./reminders/make.ts";
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

/** The same after the lead has invited them, with what the link in their mail holds. */
async function makeInvited(name: string) {
  const asked = await makeAsked(name);
  await asked.lead.calls.sendAgain(await invitationOf(asked));
  await ring(asked.lead.stub);
  return { ...asked, token: tokenIn(await linkFor(asked.email)) };
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

  test("is invited by the lead, and reads who proposes what", async () => {
    const asked = await makeInvited("comes");
    expect(await answerOf(asked)).toMatchObject([{ answer: "invited" }]);
    const shown = await linkCalls(makeBrowser().client, asked.token).look();
    const proposal = { kind: "one_on_one", words: "Come" };
    expect(shown).toMatchObject({ body: { invitedBy: "Lena Fischer", proposal } });
  });

  test("finds the proposal after joining, and begins it", async () => {
    const { lead, mentorId, token, email } = await makeInvited("begins");
    const { browser } = await joined(token, email, "Robin Sample");
    const newcomer = makeDevice(lead.stub, await userIdOf(browser));
    const proposed = (await newcomer.sync()).changes.find(({ kind }) => kind === "mentorship");
    const people = { mentorIds: [mentorId], menteeIds: [newcomer.userId] };
    expect(proposed).toMatchObject({ fields: { status: "proposed", ...people } });
    const wish = { op: "patch", kind: "mentorship", id: proposed?.id, base: 1e6 };
    // By the clock of the moment, as the proposal was made: facts never lie in the future.
    await sync({ ...lead, userId: newcomer.userId }, { ...wish, fields: { status: "active" } });
    expect(JSON.stringify(await newcomer.sync())).toContain('"status":"active"');
  });

  test("is forgotten by address once they have joined", async () => {
    const asked = await makeInvited("forgets");
    await joined(asked.token, asked.email);
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
