import type { Group } from "./groups.ts";
import type { Site } from "./site.ts";
import { crunchbase } from "./sites/crunchbase.ts";
import { github } from "./sites/github.ts";
import { gmail } from "./sites/gmail.ts";
import { linkedin } from "./sites/linkedin.ts";
import { meetup } from "./sites/meetup.ts";
import { orcid } from "./sites/orcid.ts";
import { outlook } from "./sites/outlook.ts";
import { researchgate } from "./sites/researchgate.ts";
import { scholar } from "./sites/scholar.ts";
import { sessionize } from "./sites/sessionize.ts";
import { stackOverflow } from "./sites/stack-overflow.ts";
import { wellfound } from "./sites/wellfound.ts";
import { xing } from "./sites/xing.ts";
// One list for each group of `groups.ts`, apart, so that each injected script holds no other's.
export const codeSites: readonly Site[] = [github, stackOverflow];
export const careerSites: readonly Site[] = [crunchbase, wellfound, xing];
export const eventSites: readonly Site[] = [meetup, sessionize];
export const mailSites: readonly Site[] = [gmail, outlook];
export const researchSites: readonly Site[] = [orcid, researchgate, scholar];
export const workSites: readonly Site[] = [linkedin];

export const sitesByGroup: Record<Group, readonly Site[]> = {
  code: codeSites,
  career: careerSites,
  event: eventSites,
  mail: mailSites,
  research: researchSites,
  work: workSites,
};

export const sites = /* @__PURE__ */ Object.values(sitesByGroup).flat();
