import { fold } from "#shared/folding";

/** What an employer does, as its people may choose; broad, so that a book of fifty tells something. */
export const sectors = [
  "education_research",
  "health",
  "government",
  "nonprofit",
  "finance",
  "technology",
  "energy_environment",
  "industry",
  "construction_transport",
  "commerce",
  "media_culture",
  "law_consulting",
  "agriculture_food",
  "other",
] as const;
export type Sector = (typeof sectors)[number];

/**
 * The sector that an organization's own name says outright ("University of …", "… Hospital");
 * undefined for every other name, since a guess would pass for knowledge.
 */
export function sectorToldBy(organization: string): Sector | undefined {
  const words = fold(organization).split(/[^\p{L}\p{M}]+/u);
  return told.find(({ outright }) => words.some((word) => outright.has(word)))?.sector;
}

/** A university hospital heals, a ministry of education governs: the more telling first. */
const told: readonly { sector: Sector; outright: ReadonlySet<string> }[] = (
  [
    [
      "health",
      "hospital hospitals klinik kliniken klinikum krankenhaus hopital clinica مستشفى 医院",
    ],
    ["government", "ministry ministerium ministere ministerio parliament bundesamt وزارة 政府"],
    [
      "education_research",
      "university universities universitat universite universidad universita universidade universiteit college school schule hochschule ecole escuela fachhochschule جامعة विश्वविद्यालय 大学",
    ],
    ["finance", "bank banks banque banco insurance versicherung assurance seguros بنك"],
    ["nonprofit", "foundation stiftung fondation fundacion charity ngo"],
    ["law_consulting", "attorneys solicitors rechtsanwalte abogados avocats"],
  ] as const
).map(([sector, words]) => ({ sector, outright: new Set(words.split(" ").map(fold)) }));
