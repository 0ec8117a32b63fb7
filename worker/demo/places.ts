import type { Chance } from "./chance.ts";

export const organizations = [
  "Lantern Robotics",
  "Northwind Tidal Energy",
  "Meridian Free Clinic",
  "Papier & Söhne",
  "Blue Heron Maps",
  "Harbour Bridge University",
  "Tessellate Biotech",
  "Quillwork Press",
  "Instituto Horizonte",
  "Monsoon Analytics",
  "Fernhill Housing Trust",
  "Kestrel Air Freight",
  "みらい設計事務所",
  "Nordlys Fisheries",
  "Open Loom Foundation",
  "Saffron Street Kitchen",
  "Cobalt Seven Studios",
  "Atlas & Acorn Law",
  "Студія Обрій",
  "Baobab Microfinance",
  "Perihelion Optics",
  "Clearwater Schools",
  "Second Tide Recycling",
  "دار السنديان للنشر",
] as const;

export const jobTitles = [
  "Product manager",
  "Research fellow",
  "Head of partnerships",
  "Software engineer",
  "Policy adviser",
  "Data scientist",
  "Programme director",
  "UX researcher",
  "Hardware engineer",
  "Editor",
  "Founder",
  "Investment associate",
  "Clinical scientist",
  "Human resources lead",
  "Civil engineer",
  "Curator",
  "Operations lead",
  "Lecturer",
] as const;

export const locations = [
  "Lisbon",
  "Nairobi",
  "Pune",
  "Berlin",
  "Seoul",
  "Kyiv",
  "Lagos",
  "Montréal",
  "Addis Ababa",
  "Melbourne",
  "Amman",
  "Taipei",
] as const;

export const purposes = [
  "How people get into this field",
  "Advice on a thesis topic",
  "What a first year in the job looks like",
  "A possible internship",
  "Feedback on a portfolio",
  "Finding a second reader",
  "How the team hires",
] as const;

export const meetings = [
  "Careers evening",
  "Regional conference",
  "Summer school",
  "Open lab day",
  "Alumni breakfast",
  "Reading group",
  "Volunteering weekend",
] as const;

/** A reserved domain (RFC 2606), so that no mail can ever reach anybody. */
export function makeAddress(chance: Chance, organization: string | null): string {
  const local = `person.${chance.between(1000, 999_999)}`;
  const slug = (organization ?? "")
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return slug.length > 2 ? `${local}@${slug}.example` : `${local}@example.com`;
}
