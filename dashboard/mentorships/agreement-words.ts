import type { Agreement, agreedChannels, extents } from "#shared/agreements";
import { spansOf } from "#shared/agreements/days-away";
import type { Terms, terms } from "#shared/agreements/versions";
import { shortDate } from "../words/days.ts";
import { listed } from "./sides.ts";

export const channelChoices: Record<(typeof agreedChannels)[number], string> = {
  email: "e-mail",
  message: "messages",
  call: "calls",
  video: "video calls",
  in_person: "meeting in person",
};

export const extentWords: Record<(typeof extents)[number], string> = {
  advice: "advice",
  feedback: "feedback",
  introductions: "introductions",
  sponsorship: "sponsorship",
};

export const termWords: Record<(typeof terms)[number], string> = {
  hoursPerMonth: "Time",
  introductionsPerMonth: "Introductions",
  preferredChannels: "Ways to talk",
  extentOfGuidance: "What the mentor gives",
  daysAway: "Days away",
  reviewEvery: "Looked at again",
};

/** One term in a few words. */
export function termIn(agreed: Terms, term: (typeof terms)[number], today: string): string {
  switch (term) {
    case "hoursPerMonth":
      return agreed.hoursPerMonth === null
        ? "not agreed"
        : `${counted(agreed.hoursPerMonth, "hour")} a month`;
    case "introductionsPerMonth":
      return agreed.introductionsPerMonth === null
        ? "no number agreed"
        : `up to ${counted(agreed.introductionsPerMonth, "introduction")} a month`;
    case "preferredChannels":
      return agreed.preferredChannels.length === 0
        ? "not agreed"
        : listed(agreed.preferredChannels.map((channel) => channelChoices[channel]));
    case "extentOfGuidance":
      return agreed.extentOfGuidance.length === 0
        ? "not agreed"
        : listed(
            agreed.extentOfGuidance.map(({ extent, words }) =>
              words === "" ? extentWords[extent] : `${extentWords[extent]} (${words})`,
            ),
          );
    case "daysAway":
      return awayWords(agreed.daysAway, today);
    case "reviewEvery":
      return `every ${agreed.reviewEvery} days`;
  }
}

/** The agreement in one paragraph of plain words; what is not agreed is left out. */
export function paragraphOf(agreement: Agreement, today: string): string {
  const said = (term: (typeof terms)[number]) => termIn(agreement, term, today);
  const { hoursPerMonth, introductionsPerMonth, preferredChannels } = agreement;
  const ways = preferredChannels.length === 0 ? "" : `by ${said("preferredChannels")}`;
  const time = hoursPerMonth === null ? "" : said("hoursPerMonth");
  const away = agreement.daysAway.filter((day) => day >= today);
  const sentences = [
    [time, ways].filter((part) => part !== "").join(", "),
    agreement.extentOfGuidance.length === 0 ? "" : `the mentor gives ${said("extentOfGuidance")}`,
    introductionsPerMonth === null ? "" : said("introductionsPerMonth"),
    away.length === 0 ? "" : `away ${awayWords(away, today)}`,
    `looked at again ${said("reviewEvery")}`,
  ];
  return sentences
    .filter((sentence) => sentence !== "")
    .map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)
    .join(" ");
}

export function awayWords(days: readonly string[], today: string): string {
  if (days.length === 0) return "none";
  return listed(
    spansOf(days).map(({ from, to }) =>
      from === to ? shortDate(from, today) : `${shortDate(from, today)} to ${shortDate(to, today)}`,
    ),
  );
}

function counted(count: number, thing: string): string {
  return `${count} ${count === 1 ? thing : `${thing}s`}`;
}
