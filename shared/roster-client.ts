import * as z from "zod";
import type { Client } from "#shared/client";
import { Consents } from "#shared/consents";
import {
  type AddressQuestion,
  Founded,
  type Founding,
  InvitationPlan,
  type InvitationWishes,
  Joined,
  type Joining,
  MadeLink,
  MembersAt,
  type NewLink,
  ShownInvitation,
} from "#shared/roster-api";

const Nothing = z.unknown();
const ShownConsents = z.object({ shown: Consents.nullable() });

/** The calls of those who run a program, loaded with their screens. */
export function rosterCalls({ at }: Pick<Client, "at">, programId: string) {
  const program = `/api/v1/programs/${encodeURIComponent(programId)}`;
  const invitation = (id: string) => `${program}/invitations/${encodeURIComponent(id)}`;
  return {
    plan: (wishes: InvitationWishes) =>
      at(InvitationPlan).post(`${program}/invitations/plan`, wishes),
    invite: (wishes: InvitationWishes) => at(InvitationPlan).post(`${program}/invitations`, wishes),
    openLink: (link: z.input<typeof NewLink>) =>
      at(MadeLink).post(`${program}/invitations/links`, link),
    linkOf: (id: string) => at(MadeLink).get(`${invitation(id)}/link`),
    sendAgain: (id: string) => at(Nothing).post(invitation(id), { deed: "send_again" }),
    withdraw: (id: string) => at(Nothing).post(invitation(id), { deed: "withdraw" }),
    membersAt: (question: z.input<typeof AddressQuestion>) =>
      at(MembersAt).post(`${program}/members/addresses`, question),
    consents: () => at(ShownConsents).get(`${program}/consents`),
    leave: () => at(Nothing).post(`${program}/departure`, {}),
  };
}

export function found({ at }: Pick<Client, "at">, founding: z.input<typeof Founding>) {
  return at(Founded).post("/api/v1/programs", founding);
}

/** What a person with a link reads and does. */
export function linkCalls({ at }: Pick<Client, "at">, token: string) {
  const address = `/api/v1/invitations/${encodeURIComponent(token)}`;
  return {
    look: () => at(ShownInvitation).get(address),
    join: (joining: z.input<typeof Joining>) => at(Joined).post(address, joining),
  };
}
