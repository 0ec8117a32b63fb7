import { DurableObject } from "cloudflare:workers";
import { leadsBucket } from "#shared/buckets";
import type { InvitationWishes } from "#shared/invitations/plan";
import { actingRoles, type Program, type Role } from "#shared/programs";
import type { Bindings } from "../bindings.ts";
import { newId } from "../new-id.ts";
import { nextMonday } from "../reports/weeks.ts";
import { consentsIn } from "./consents.ts";
import { leave } from "./departures.ts";
import { type Founding, writeFounding } from "./founding.ts";
import { readersOf } from "./grants.ts";
import {
  changeInvitation,
  countMails,
  invite,
  knownAddresses,
  membersAt,
  type NewLink,
  openLink,
  planned,
} from "./invitations.ts";
import { invitationShown, type Joining, join } from "./joining.ts";
import { hangUp, hint } from "./live.ts";
import { leadDeskOf } from "./own-deeds.ts";
import { indexRoster } from "./roster-index.ts";
import { Rows } from "./rows.ts";

export type Membership = {
  programId: string;
  name: string;
  kind: Program["kind"];
  roles: Role[];
};

const day = 86_400_000;

/** Who is in the program, and how they come and go. */
export class ProgramRoster extends DurableObject<Bindings> {
  /** Writes the program and its first member; a repeated call changes nothing. */
  async found(founding: Founding): Promise<void> {
    const rows = new Rows(this.ctx.storage);
    rows.transact(() => {
      if (rows.meta("epoch") !== undefined) return;
      rows.setMeta("epoch", newId(founding.now));
      rows.setMeta("program", founding.programId);
      writeFounding(rows, founding);
      rows.timers.set("sweep", "", founding.now + day);
      rows.timers.set("report", "", nextMonday(founding.now));
    });
  }

  /** What the account is in this program; undefined for everyone who is not in it. */
  async membership(userId: string): Promise<Membership | undefined> {
    const rows = new Rows(this.ctx.storage);
    const program = rows.all("program")[0]?.fields;
    const member = rows.memberOf(userId)?.fields;
    if (!program || !member) return undefined;
    const { id, name, kind } = program;
    return { programId: id, name, kind, roles: actingRoles(member) };
  }

  /** What inviting would do, row by row; undefined for who may not invite. */
  async planInvitations(userId: string, wishes: InvitationWishes, now: number) {
    const rows = new Rows(this.ctx.storage);
    if (!leadDeskOf(rows, userId, now)) return undefined;
    return planned(rows, wishes, await knownAddresses(this.env, rows, wishes, now));
  }

  /** Invites whom the plan calls new; their mails wait in the outbox. */
  async invite(userId: string, wishes: InvitationWishes, now: number) {
    const known = await knownAddresses(this.env, new Rows(this.ctx.storage), wishes, now);
    const invited = await this.change((rows) => {
      const desk = leadDeskOf(rows, userId, now);
      return desk && invite(desk, this.env, wishes, known);
    });
    if (Array.isArray(invited)) await countMails(this.env, invited, now);
    return invited;
  }

  async openLink(userId: string, link: NewLink, now: number) {
    return this.change((rows) => {
      const desk = leadDeskOf(rows, userId, now);
      return desk ? openLink(desk, link) : stranger;
    });
  }

  async changeInvitation(userId: string, id: string, deed: "send_again" | "withdraw", now: number) {
    return this.change((rows) => {
      const desk = leadDeskOf(rows, userId, now);
      return desk ? changeInvitation(desk, this.env, id, deed) : stranger;
    });
  }

  /** Whether a link for many stands behind the id, for a lead who copies it again. */
  async hasLink(userId: string, id: string): Promise<boolean> {
    const rows = new Rows(this.ctx.storage);
    const isLink = rows.get("invitation", id)?.fields.way === "link";
    return isLink && leadDeskOf(rows, userId, 0) !== undefined;
  }

  /** How many mentees agreed to be counted, where that singles nobody out. */
  async consents(userId: string, now: number) {
    return this.change((rows) =>
      leadDeskOf(rows, userId, now) ? { shown: consentsIn(rows, now) ?? null } : stranger,
    );
  }

  /** What whoever holds the link may know before they join. */
  async invitation(id: string, now: number) {
    return invitationShown(new Rows(this.ctx.storage), id, now);
  }

  async join(id: string, joining: Joining, now: number) {
    return this.change((rows) => join(rows, id, joining, now));
  }

  /** A member's own deed. */
  async leave(userId: string, now: number) {
    return this.change((rows) => leave(rows, userId, now));
  }

  /** Which of the addresses are members' own, for a lead who pairs by a file. */
  async membersAt(userId: string, emails: readonly string[], now: number) {
    const rows = new Rows(this.ctx.storage);
    return leadDeskOf(rows, userId, now) && (await membersAt(this.env, rows, emails));
  }

  /** One transaction beside sync; devices hear of it, and the index follows the roster. */
  protected async change<Result>(work: (rows: Rows) => Result): Promise<Result> {
    const rows = new Rows(this.ctx.storage);
    const before = rows.head();
    const result = rows.transact(() => {
      const done = work(rows);
      if (rows.touched.has(leadsBucket)) rows.setMeta("unindexed", String(rows.head()));
      return done;
    });
    if (rows.head() > before) this.tell(rows);
    if (rows.meta("unindexed")) await this.index();
    return result;
  }

  /** Sockets hear of the new rev; those of somebody who was removed are closed. */
  protected tell(rows: Rows): void {
    hint(this.ctx, readersOf(rows, rows.touched), rows.head());
    if (!rows.touched.has(leadsBucket)) return;
    for (const socket of this.ctx.getWebSockets()) {
      const [userId] = this.ctx.getTags(socket);
      if (userId !== undefined && !rows.memberOf(userId)) hangUp(this.ctx, userId);
    }
  }

  private indexing: Promise<void> = Promise.resolve();

  /** One at a time, each with the roster as it is then: an older roster must not arrive last. */
  protected index(): Promise<void> {
    this.indexing = this.indexing
      .then(() => indexRoster(this.env, new Rows(this.ctx.storage)))
      // The program holds the truth and the mark stays, so that the next trip tries again.
      .catch((error: unknown) => console.error(error));
    return this.indexing;
  }
}

const stranger = { error: "not_allowed" } as const;
