import type { Group } from "./groups.ts";
import { linkedinMessages } from "./linkedin-messages.ts";
import type { Site } from "./site.ts";
import { aboutMe } from "./sites/about-me.ts";
import { bluesky } from "./sites/bluesky.ts";
import { crunchbase } from "./sites/crunchbase.ts";
import { devTo } from "./sites/dev-to.ts";
import { github } from "./sites/github.ts";
import { gitlab } from "./sites/gitlab.ts";
import { gmail } from "./sites/gmail.ts";
import { linkedin } from "./sites/linkedin.ts";
import { linktree } from "./sites/linktree.ts";
import { medium } from "./sites/medium.ts";
import { meetup } from "./sites/meetup.ts";
import { orcid } from "./sites/orcid.ts";
import { outlook } from "./sites/outlook.ts";
import { researchgate } from "./sites/researchgate.ts";
import { scholar } from "./sites/scholar.ts";
import { sessionize } from "./sites/sessionize.ts";
import { stackOverflow } from "./sites/stack-overflow.ts";
import { substack } from "./sites/substack.ts";
import { wellfound } from "./sites/wellfound.ts";
import { x } from "./sites/x.ts";
import { xing } from "./sites/xing.ts";

// One list for each group of `groups.ts`, apart, so that each injected script holds no other's.
export const codeSites: readonly Site[] = [devTo, github, gitlab, stackOverflow];
export const careerSites: readonly Site[] = [crunchbase, wellfound, xing];
export const eventSites: readonly Site[] = [meetup, sessionize];
export const mailSites: readonly Site[] = [gmail, outlook];
export const researchSites: readonly Site[] = [orcid, researchgate, scholar];
export const socialSites: readonly Site[] = [aboutMe, bluesky, linktree, x];
export const talkSites: readonly Site[] = [linkedinMessages];
export const workSites: readonly Site[] = [linkedin];
export const writingSites: readonly Site[] = [medium, substack];

export const sitesByGroup: Record<Group, readonly Site[]> = {
  code: codeSites,
  career: careerSites,
  event: eventSites,
  mail: mailSites,
  research: researchSites,
  social: socialSites,
  talk: talkSites,
  work: workSites,
  writing: writingSites,
};

/** Each site once; the messages of LinkedIn are read by a part of its extractor. */
export const sites = /* @__PURE__ */ Object.values(sitesByGroup)
  .flat()
  .filter((each) => each !== linkedinMessages);
