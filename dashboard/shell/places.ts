import type { Me } from "#shared/api";
import type { Role } from "#shared/programs";
import type { IconName } from "../ui/icon.tsx";

export type Place = { href: string; words: string; icon: IconName };

const places: readonly (Place & { roles: readonly Role[] })[] = [
  { href: "/", words: "Today", icon: "today", roles: ["mentee", "mentor"] },
  { href: "/reports", words: "Reports", icon: "reports", roles: ["lead"] },
  { href: "/people", words: "People", icon: "mentorships", roles: ["lead"] },
  { href: "/program", words: "Program", icon: "program", roles: ["lead"] },
  {
    href: "/introductions",
    words: "Introductions",
    icon: "introductions",
    roles: ["mentee", "mentor"],
  },
  { href: "/contacts", words: "Contacts", icon: "contacts", roles: ["mentee", "mentor"] },
  { href: "/mentorships", words: "Mentorships", icon: "mentorships", roles: ["mentee", "mentor"] },
  { href: "/network", words: "Network", icon: "network", roles: ["mentee", "mentor"] },
];

/** Screens for running a program of several people. */
const ofMany = new Set(["/people", "/program"]);

/** What the rail shows to someone with these roles; who is alone has nobody to lead. */
export function placesFor({
  roles,
  kind,
}: Pick<Me["programs"][number], "roles" | "kind">): Place[] {
  return places.filter(
    (place) =>
      place.roles.some((role) => roles.includes(role)) &&
      (kind !== "personal" || !ofMany.has(place.href)),
  );
}

export function isWithin(path: string, href: string): boolean {
  if (href === "/") return path === "/" || path.startsWith("/today");
  return path === href || path.startsWith(`${href}/`);
}
