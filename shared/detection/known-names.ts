import { opensWithGivenName } from "../given-names.ts";
import type { Mailbox } from "./mailboxes.ts";
import { fitsAddress, isSamePerson } from "./person-names.ts";
import type { Reading } from "./reading.ts";

/** What the text calls one who takes part: the name of the header, or that of the text that fits the address. */
export function knownName(each: Mailbox, reading: Reading): string {
  return named(each, reading).name || (each.email.split("@")[0] ?? "");
}

/** With the name of the text that fits the address, where the header has none. */
export function named(each: Mailbox, reading: Reading): Mailbox {
  if (each.name) return each;
  const turned = reading.sentences.flatMap(({ addressees }) => addressees);
  const fitting = [...turned, ...reading.mentioned].find((name) => fitsAddress(name, each.email));
  return { ...each, name: fitting ?? "" };
}

/** Gives nameless addresses the names of the text that fit them, the greeting, or the last left. */
export function withNames(
  others: readonly Mailbox[],
  told: readonly string[],
  greeted: readonly string[],
): { members: Mailbox[]; rest: string[] } {
  let rest = told.filter((name) => !others.some((each) => isSamePerson(each.name, name)));
  const members = others.map((each) => {
    if (each.name && !isLogin(each.name)) return each;
    const name = rest.find((candidate) => fitsAddress(candidate, each.email || each.name));
    if (!name) return each;
    rest = rest.filter((candidate) => candidate !== name);
    return { ...each, name };
  });
  const nameless = members.filter(({ name }) => !name);
  const hello = members.length === 1 && greeted.length === 1 ? rest.indexOf(greeted[0] ?? "") : -1;
  const only = hello >= 0 ? greeted[0] : rest.length === 1 ? rest[0] : undefined;
  const [left, ...more] = nameless;
  if (!left || more.length > 0 || !only || isAnothers(left.email)) return { members, rest };
  return {
    members: members.map((each) => (each.name ? each : { ...each, name: only })),
    rest: rest.filter((name) => name !== only),
  };
}

/** "dmiliband": what a mail program shows of an address whose rest it hides. */
function isLogin(name: string): boolean {
  return /^[\p{Ll}\d._-]+$/u.test(name);
}

/** An address that opens with a given name belongs to its bearer, not to whom else is named. */
function isAnothers(address: string): boolean {
  return opensWithGivenName(address.split(/[^\p{L}]/u, 1)[0] ?? "");
}
