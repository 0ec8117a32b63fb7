import type { Report } from "#shared/reports/report";
import type { Question } from "../charts/figure.tsx";
import type { Topic } from "./address.ts";

export type Ask = (report: Report) => Question[];

/** Each topic's questions are a file of their own, fetched when it is opened. */
export const askTopic: Record<Topic, () => Promise<Ask>> = {
  growth: async () => (await import("./topics/growth.ts")).growthQuestions,
  introductions: async () => (await import("./topics/introductions.ts")).introductionsQuestions,
  "follow-ups": async () => (await import("./topics/follow-ups.ts")).followUpsQuestions,
  outcomes: async () => (await import("./topics/outcomes.ts")).outcomesQuestions,
  mentors: async () => (await import("./topics/mentors.ts")).mentorsQuestions,
  equity: async () => (await import("./topics/equity.ts")).equityQuestions,
  mentorships: async () => (await import("./topics/mentorships.ts")).mentorshipsQuestions,
  ripple: async () => (await import("./topics/ripple.ts")).rippleQuestions,
};
