import { dayAt } from "#shared/days";
import type { Invitation } from "#shared/invitations";
import type { Role } from "#shared/programs";
import type { Bindings } from "../bindings.ts";
import { invitationLink } from "../invitation-links.ts";
import type { KeyedMail } from "../mail.ts";
import type { Rows } from "./rows.ts";

/** The mail of an invitation, in the program's name; each sending has a key of its own. */
export function invitationMail(
  env: Bindings,
  rows: Rows,
  invitation: Invitation,
  leadId: string,
): KeyedMail {
  const program = rows.all("program")[0]?.fields;
  if (!program || invitation.email === null) throw new Error("nobody to invite, or to nothing");
  const lead = named(rows.memberOf(leadId)?.fields.displayName ?? "");
  const text = words({
    invitation,
    ...{ lead, program: named(program.name), link: invitationLink(env, program.id, invitation.id) },
    cohort:
      invitation.cohortId === null
        ? ""
        : (rows.get("cohort", invitation.cohortId)?.fields.label ?? ""),
  });
  return {
    to: invitation.email,
    subject: `${lead} invites you to ${named(program.name)}`,
    text,
    html: htmlOf(text),
    key: `invitation:${invitation.id}:${invitation.mailedAt.length}`,
    headers: {},
  };
}

/** Enough for a lead to know whom they meant. */
export function masked(email: string): string {
  const [local = "", domain = ""] = email.split("@");
  return `${local.slice(0, local.length > 3 ? 2 : 1)}…@${domain}`;
}

const roleWords: Record<Role, string> = {
  mentee: "as a mentee",
  mentor: "as a mentor",
  lead: "to lead it with them",
};

function words({
  invitation: { name, role, email, expiresAt },
  ...about
}: {
  invitation: Invitation;
  lead: string;
  program: string;
  cohort: string;
  link: string;
}): string {
  const cohort = about.cohort === "" ? "" : ` (${named(about.cohort)})`;
  return `Hello${name === "" ? "" : ` ${named(name)}`},

${about.lead} invites you to ${about.program}, ${roleWords[role]}${cohort}.

Open this link and sign in with this address, ${email}. There is no password; we mail you a code.

${about.link}

The page says what the program will see of you and what it never sees. You decide there; nothing happens until you join.

The invitation ends on ${longDay(expiresAt)}. If you do not know what this is about, you can let this mail be.

Tertius, for ${about.program}`;
}

/** Names are other people's words: none of them becomes a link in our mail. */
function named(text: string): string {
  return text
    .replace(/\b(https?:\/\/|www\.)/gi, "")
    .replace(/(\w)\.(?=\w{2,})/g, "$1. ")
    .slice(0, 120)
    .trim();
}

function longDay(instant: number): string {
  const day = Date.parse(dayAt(instant, "Etc/UTC"));
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(day);
}

function htmlOf(text: string): string {
  const paragraphs = text.split("\n\n").map((part) => {
    const escaped = part
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;");
    const isLink = /^https?:\/\/\S+$/.test(part);
    return isLink ? `<p><a href="${escaped}">${escaped}</a></p>` : `<p>${escaped}</p>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><body>\n${paragraphs.join("\n")}\n</body></html>`;
}
