import { describe, expect, test } from "vitest";
import { linkCalls, rosterCalls } from "#shared/roster-client";
import { mailsTo, makeBrowser, type makePerson } from "./people.ts";
import { makeDevice } from "./program/make.ts";
import { ring } from "./reminders/make.ts";
import { invited, joined, makeLead, makeRow, tokenIn } from "./roster.ts";

const over = { ok: false, error: "invitation_over" };
const inDays = (count: number) => Date.now() + count * 86_400_000;
const forAll = { role: "mentee", cohortId: null } as const;

describe("founding", () => {
  test("who founds a program leads it", async () => {
    const { browser, programId } = await makeLead("found-1@example.org");
    const me = await browser.client.me();
    expect(me.ok && me.body.programs.find(({ id }) => id === programId)).toMatchObject({
      name: "Harbour Mentoring",
      roles: ["lead"],
    });
  });

  test("nobody signed in founds nothing", async () => {
    const { client } = makeBrowser();
    expect(await rosterCalls(client, "x").leave()).toEqual({ ok: false, error: "signed_out" });
  });
});

describe("inviting by mail", () => {
  test("the mail names the program and its lead, and opens for its address", async () => {
    const lead = await makeLead("mail-lead@example.org");
    const token = await invited(lead, "mail-1@example.org");
    const [mail] = await mailsTo("mail-1@example.org");
    expect(mail?.subject).toBe("mail-lead invites you to Harbour Mentoring");
    expect(await linkCalls(makeBrowser().client, token).look()).toMatchObject({
      body: { program: { name: "Harbour Mentoring" }, role: "mentee", address: "ma…@example.org" },
    });
  });

  test("who joins by it is a member in its role, and only then", async () => {
    const lead = await makeLead("join-lead@example.org");
    const token = await invited(lead, "join-1@example.org", "mentor");
    const { browser, answer } = await joined(token, "join-1@example.org");
    expect(answer).toMatchObject({ body: { programId: lead.programId, joined: "now" } });
    const me = await browser.client.me();
    expect(me.ok && me.body.programs).toMatchObject([{ id: lead.programId, roles: ["mentor"] }]);
  });

  test("a newcomer's account is called as they join, and one with a name keeps it", async () => {
    const lead = await makeLead("name-lead@example.org");
    const token = await invited(lead, "name-1@example.org");
    const { browser } = await joined(token, "name-1@example.org", "Amina Example");
    const named = { body: { user: { name: "Amina Example" } } };
    expect(await browser.client.me()).toMatchObject(named);
    const other = await makeLead("name-other@example.org");
    await joined(await invited(other, "name-1@example.org"), "name-1@example.org", "Mina");
    expect(await browser.client.me()).toMatchObject(named);
  });

  test("another address is told so and stays outside", async () => {
    const lead = await makeLead("other-lead@example.org");
    const token = await invited(lead, "other-1@example.org");
    const { browser, answer } = await joined(token, "somebody-else@example.org");
    expect(answer).toEqual({ ok: false, error: "other_address" });
    expect(await browser.client.me()).toMatchObject({ body: { programs: [] } });
  });

  test("it is used once; a lost answer may be asked for again", async () => {
    const lead = await makeLead("once-lead@example.org");
    const token = await invited(lead, "once-1@example.org");
    const { calls, answer } = await joined(token, "once-1@example.org");
    expect(answer.ok).toBe(true);
    expect(await calls.join({ displayName: "Again", analytics: "given" })).toMatchObject({
      body: { joined: "before" },
    });
    expect(await linkCalls(makeBrowser().client, token).look()).toEqual(over);
  });

  test("the address goes from the program once the person has joined", async () => {
    const lead = await makeLead("gone-lead@example.org");
    await joined(await invited(lead, "gone-1@example.org"), "gone-1@example.org");
    const { changes } = await makeDevice(lead.stub, await userIdOf(lead)).sync();
    expect(JSON.stringify(changes)).not.toContain("gone-1@example.org");
  });

  test("withdrawn, expired, used, forged and unknown links answer alike", async () => {
    const lead = await makeLead("alike-lead@example.org");
    const token = await invited(lead, "alike-1@example.org");
    await lead.calls.withdraw(await invitationIdOf(lead));
    const { client } = makeBrowser();
    const forged = `${token.slice(0, -4)}AAAA`;
    const answers = [token, forged, "nothing"].map((each) => linkCalls(client, each).look());
    expect(await Promise.all(answers)).toEqual([over, over, over]);
  });

  test("sent again it reaches a withdrawn one anew, but not twice an hour", async () => {
    const lead = await makeLead("again-lead@example.org");
    await invited(lead, "again-1@example.org");
    const again = await lead.calls.sendAgain(await invitationIdOf(lead));
    expect(again).toEqual({ ok: false, error: "rate_limited" });
  });
});

describe("many at once", () => {
  const rows = [
    makeRow("many-1@example.org", { name: "Amina", role: "Student" }),
    makeRow("Many-1@Example.org"),
    makeRow("no address"),
    makeRow("many-2@example.org", { role: "wizard" }),
    makeRow("many-3@example.org", { cohort: "Nowhere" }),
  ];

  test("a dry run says for each row what would become of it, and mails nobody", async () => {
    const lead = await makeLead("many-lead@example.org");
    const answer = await lead.calls.plan({ rows, ...forAll });
    expect(answer.ok && answer.body.plan.map(({ fate }) => fate)).toEqual([
      ...["new", "repeated", "not_an_address", "unknown_role", "unknown_cohort"],
    ]);
    await ring(lead.stub);
    expect(await mailsTo("many-1@example.org")).toEqual([]);
  });

  test("the same rows twice invite nobody twice", async () => {
    const lead = await makeLead("twice-lead@example.org");
    const wishes = { rows: [makeRow("twice-1@example.org")], ...forAll };
    await lead.calls.invite(wishes);
    const second = await lead.calls.invite(wishes);
    expect(second.ok && second.body.plan).toMatchObject([{ fate: "invited" }]);
    await ring(lead.stub);
    expect(await mailsTo("twice-1@example.org")).toHaveLength(1);
  });

  test("members of this program are known, those of another are not", async () => {
    const lead = await makeLead("known-lead@example.org");
    await joined(await invited(lead, "known-1@example.org"), "known-1@example.org");
    await makeLead("known-2@example.org", "Another Program");
    const wishes = {
      rows: [makeRow("known-1@example.org"), makeRow("known-2@example.org")],
      ...forAll,
    };
    const answer = await lead.calls.plan(wishes);
    expect(answer.ok && answer.body.plan.map(({ fate }) => fate)).toEqual(["member", "new"]);
  });

  test("three invitations a day reach one address, whoever invites", async () => {
    const wishes = { rows: [makeRow("bombed@example.org")], ...forAll };
    const fates = [];
    for (const name of ["a", "b", "c", "d"]) {
      const answer = await (await makeLead(`bomb-${name}@example.org`)).calls.invite(wishes);
      fates.push(answer.ok && answer.body.plan[0]?.fate);
    }
    expect(fates).toEqual(["new", "new", "new", "mailed_too_often"]);
  });
});

describe("a link for all", () => {
  const terms = { name: "Open day", role: "mentee", cohortId: null, most: 2 } as const;

  async function makeLink(email: string) {
    const lead = await makeLead(email);
    const made = await lead.calls.openLink({ ...terms, expiresAt: inDays(7) });
    if (!made.ok) throw new Error(made.error);
    return { lead, id: made.body.id, token: tokenIn(new URL(made.body.link)) };
  }

  test("takes as many as it says", async () => {
    const { token } = await makeLink("link-lead@example.org");
    const answers = [];
    for (const name of ["a", "b", "c"])
      answers.push((await joined(token, `link-${name}@example.org`)).answer);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(answers[2]).toEqual(over);
  });

  test("is closed for good when it is withdrawn, and shown again until then", async () => {
    const { lead, id, token } = await makeLink("close-lead@example.org");
    expect(await lead.calls.linkOf(id)).toMatchObject({ ok: true });
    await lead.calls.withdraw(id);
    expect((await joined(token, "close-a@example.org")).answer).toEqual(over);
  });

  test("never makes a lead", async () => {
    const lead = await makeLead("nolead-lead@example.org");
    const link = { ...terms, role: "lead", expiresAt: inDays(7) };
    const answer = await lead.calls.openLink(link as never);
    expect(answer).toEqual({ ok: false, error: "invalid_request" });
  });
});

describe("who is no lead of the program", () => {
  const doors = {
    plan: (calls: ReturnType<typeof rosterCalls>) =>
      calls.plan({ rows: [makeRow("x@example.org")], ...forAll }),
    invite: (calls: ReturnType<typeof rosterCalls>) =>
      calls.invite({ rows: [makeRow("x@example.org")], ...forAll }),
    link: (calls: ReturnType<typeof rosterCalls>) =>
      calls.openLink({ ...forAll, name: "x", most: 1, expiresAt: inDays(1) }),
    addresses: (calls: ReturnType<typeof rosterCalls>) =>
      calls.membersAt({ emails: ["x@example.org"] }),
  };

  test.each(["mentee", "mentor"])("a %s gets through no door", async (role) => {
    const lead = await makeLead(`doors-${role}@example.org`);
    const email = `doors-in-${role}@example.org`;
    const { browser } = await joined(await invited(lead, email, role), email);
    const calls = rosterCalls(browser.client, lead.programId);
    for (const door of Object.values(doors))
      expect(await door(calls)).toEqual({ ok: false, error: "not_allowed" });
  });

  test("a lead of another program finds none, and a stranger is asked to sign in", async () => {
    const { programId } = await makeLead("foreign-a@example.org");
    const other = await makeLead("foreign-b@example.org");
    for (const door of Object.values(doors)) {
      const foreign = await door(rosterCalls(other.browser.client, programId));
      expect(foreign).toEqual({ ok: false, error: "unknown_program" });
      const stranger = await door(rosterCalls(makeBrowser().client, programId));
      expect(stranger).toEqual({ ok: false, error: "signed_out" });
    }
  });
});

describe("leaving", () => {
  test("the last lead cannot leave, a second one lets them", async () => {
    const lead = await makeLead("last-lead@example.org");
    expect(await lead.calls.leave()).toEqual({ ok: false, error: "last_lead" });
    await joined(await invited(lead, "last-2@example.org", "lead"), "last-2@example.org");
    expect(await lead.calls.leave()).toMatchObject({ ok: true });
  });

  test("who left reads their own book, has no role, and gets a network of their own", async () => {
    const lead = await makeLead("left-lead@example.org");
    const { browser } = await joined(
      await invited(lead, "left-1@example.org"),
      "left-1@example.org",
    );
    await rosterCalls(browser.client, lead.programId).leave();
    const me = await browser.client.me();
    expect(me.ok && me.body.programs.map(({ kind, roles }) => [kind, roles.length])).toEqual([
      ["personal", 3],
      ["university", 0],
    ]);
  });
});

async function userIdOf({ browser }: { browser: Awaited<ReturnType<typeof makePerson>> }) {
  const me = await browser.client.me();
  return me.ok ? me.body.user.id : "";
}

/** The one invitation of the program, as its lead's device has it. */
async function invitationIdOf(lead: Awaited<ReturnType<typeof makeLead>>): Promise<string> {
  const { changes } = await makeDevice(lead.stub, await userIdOf(lead)).sync();
  return changes.find(({ kind }) => kind === "invitation")?.id ?? "";
}
