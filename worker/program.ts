import { leadsBucket } from "#shared/buckets";
import type { ErrorCode } from "#shared/errors";
import type { IntroductionDraft } from "#shared/introduction-drafts";
import { actingRoles } from "#shared/programs";
import { limits, oldestSchema, type SyncReply, type SyncRequest } from "#shared/sync";
import type { Bindings } from "./bindings.ts";
import { type Deliver, sendMail } from "./mail.ts";
import { type IntakeScene, intakeSceneOf, takeDraft } from "./program/intake.ts";
import { acceptSocket, hangUpSession } from "./program/live.ts";
import { pull } from "./program/pull.ts";
import { type Desk, isForeignDevice, MutationGap, push } from "./program/push.ts";
import { ProgramRoster } from "./program/roster.ts";
import { Rows } from "./program/rows.ts";
import { migrate } from "./program/schema.ts";
import { worldOf } from "./program/world.ts";
import { showZone } from "./program/zones.ts";
import { runTimers } from "./reminders/alarms.ts";
import {
  type Followed as FollowedLink,
  followLink,
  type Review,
  reviewLink,
} from "./reminders/deeds.ts";
import { feedAddress, feedBehind, renewSecret } from "./reminders/feeds.ts";
import type { Signed } from "./reminders/links.ts";
import { moveTo } from "./reminders/plans.ts";
import { type Answered, answerReport, type Question } from "./reports/answers.ts";
import { type Kept, keptBehind } from "./third-persons/kept.ts";
import type { Claim } from "./third-persons/links.ts";
import { type Followed, followWish, mayWriteLink, type Wish } from "./third-persons/wishes.ts";

/** `reply` is the JSON of a `SyncReply`, written once here and passed on as it is. */
export type SyncResult =
  | { ok: true; reply: string }
  | { ok: false; error: ErrorCode; expected?: number };

/** One program: the only writer of its records (S1). */
export class Program extends ProgramRoster {
  protected readonly deliver: Deliver = sendMail;
  protected clock(): number {
    return Date.now();
  }

  constructor(ctx: DurableObjectState, env: Bindings) {
    super(ctx, env);
    migrate(ctx.storage);
  }

  /** S2: pushes and pulls in one trip. */
  async sync(userId: string, request: SyncRequest, now: number): Promise<SyncResult> {
    if (request.mutations.length > limits.mutations) return refuse("too_many_mutations");
    if (request.schema < oldestSchema) return refuse("client_too_old");
    const rows = new Rows(this.ctx.storage);
    const before = rows.head();
    try {
      const result = rows.transact(() => syncOnce(rows, userId, request, now));
      if (rows.head() > before) this.tell(rows);
      if (rows.meta("unindexed")) await this.index();
      return result;
    } catch (error) {
      if (error instanceof MutationGap)
        return { ...refuse("mutation_gap"), expected: error.expected };
      throw error;
    }
  }

  /** What a lead reads of the program: what passed the door of the reports, and nothing else. */
  async report(userId: string, question: Question, now: number): Promise<Answered> {
    return answerReport(new Rows(this.ctx.storage), userId, question, now);
  }

  /** What a mail to the account is judged by; undefined for who is not in the program any more. */
  async intakeScene(userId: string, sender: string): Promise<IntakeScene | undefined> {
    return intakeSceneOf(new Rows(this.ctx.storage), userId, sender);
  }

  /** Keeps what was read from a mail as a row of its owner, and tells their devices (S1, S9). */
  async takeDraft(userId: string, draft: IntroductionDraft, now: number) {
    return this.change((rows) => {
      const member = rows.memberOf(userId)?.fields;
      const roles = member ? actingRoles(member) : [];
      const author = { userId, roles, device: "intake" };
      return takeDraft({ rows, world: worldOf(rows), now, author }, draft);
    });
  }

  override async fetch(request: Request): Promise<Response> {
    const userId = request.headers.get("x-tertius-user");
    const rows = new Rows(this.ctx.storage);
    if (userId === null || !rows.memberOf(userId)) {
      return Response.json({ error: "unknown_program" }, { status: 404 });
    }
    const sessionId = request.headers.get("x-tertius-session") ?? "";
    return acceptSocket(this.ctx, { userId, sessionId });
  }

  /** A device that was revoked hears nothing more. */
  async hangUp(sessionId: string): Promise<void> {
    hangUpSession(this.ctx, sessionId);
  }

  override async webSocketMessage(): Promise<void> {}

  override async webSocketClose(socket: WebSocket): Promise<void> {
    socket.close();
  }

  override async alarm(): Promise<void> {
    await this.runTimers(this.clock());
    if (new Rows(this.ctx.storage).meta("unindexed")) await this.index();
  }

  /** Does by itself what is due at the instant, one run at a time; answers how much it was. */
  runTimers(now: number): Promise<number> {
    const rows = new Rows(this.ctx.storage);
    const { env, deliver } = this;
    const run = this.running.then(() => runTimers({ rows, env, deliver }, now));
    // A run that failed is tried again by the alarm and keeps none waiting.
    this.running = run.catch(() => 0);
    return run;
  }

  /** The person's account says another zone now. */
  async moveTo(userId: string, timeZone: string, now: number): Promise<void> {
    const rows = new Rows(this.ctx.storage);
    rows.transact(() => {
      moveTo(rows, userId, timeZone, now);
      showZone(rows, userId, now);
    });
    if (rows.touched.size > 0) this.tell(rows);
  }

  /** What a link of a mail would do. */
  async reviewLink(signed: Signed, now: number): Promise<Review> {
    return reviewLink(new Rows(this.ctx.storage), signed, now);
  }

  /** Does what a link of a mail stands for; other devices of the person hear of it. */
  async followLink(signed: Signed, days: number, now: number): Promise<FollowedLink> {
    const rows = new Rows(this.ctx.storage);
    const followed = followLink(rows, signed, days, now);
    if (rows.touched.size > 0) this.tell(rows);
    return followed;
  }

  async calendarAddress(userId: string, which: "same" | "new"): Promise<string> {
    const rows = new Rows(this.ctx.storage);
    if (which === "new") renewSecret(rows, userId);
    return feedAddress(rows, this.env, userId);
  }

  async calendarBehind(userId: string, name: string, now: number): Promise<string | undefined> {
    return feedBehind(new Rows(this.ctx.storage), this.env, { userId, name, now });
  }

  async mayWriteLink(claim: Claim): Promise<boolean> {
    return mayWriteLink(new Rows(this.ctx.storage), claim);
  }

  /** What the page behind a third person's link shows; looking changes nothing. */
  async keptBehind(claim: Claim, now: number): Promise<Kept | undefined> {
    return keptBehind(new Rows(this.ctx.storage), claim, now);
  }

  /** Does what a third person wishes; both who keep it hear of it at once. */
  async followWish(claim: Claim, wish: Wish, now: number): Promise<Followed> {
    const rows = new Rows(this.ctx.storage);
    const followed = followWish(rows, claim, wish, now);
    if (rows.touched.size > 0) this.tell(rows);
    return followed;
  }

  private running: Promise<number> = Promise.resolve(0);
}

function syncOnce(rows: Rows, userId: string, request: SyncRequest, now: number): SyncResult {
  const member = rows.memberOf(userId)?.fields;
  const epoch = rows.meta("epoch");
  if (!member || epoch === undefined) return refuse("unknown_program");
  const world = worldOf(rows);
  const author = { userId, roles: actingRoles(member), device: request.device };
  const desk: Desk = { rows, world, now, author };
  if (isForeignDevice(desk)) return refuse("not_allowed");
  const answers = push(desk, request.mutations);
  if (rows.touched.has(leadsBucket)) rows.setMeta("unindexed", String(rows.head()));
  const pulled = pull({ rows, userId, world }, { ...request, epoch });
  const reply: SyncReply = { ...pulled, answers };
  return { ok: true, reply: JSON.stringify(reply) };
}

function refuse<Code extends ErrorCode>(error: Code): { ok: false; error: Code } {
  return { ok: false, error };
}
