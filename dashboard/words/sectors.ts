import type { Sector } from "#shared/sectors";

export const sectorWords: Record<Sector, string> = {
  education_research: "Education and research",
  health: "Health",
  government: "Government",
  nonprofit: "Nonprofit",
  finance: "Finance",
  technology: "Technology",
  energy_environment: "Energy and environment",
  industry: "Industry",
  construction_transport: "Construction and transport",
  commerce: "Commerce",
  media_culture: "Media and culture",
  law_consulting: "Law and consulting",
  agriculture_food: "Agriculture and food",
  other: "Something else",
};
