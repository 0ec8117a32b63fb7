import { hostOf, isHost, parseUrl } from "./addresses.ts";

const scholarCountries =
  "com ae at be ca ch cl cn co.cr co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.ve co.za com.ar com.au com.br com.co com.eg com.hk com.mx com.my com.pe com.ph com.pk com.sa com.sg com.tr com.tw com.ua com.vn cz de dk es fi fr gr hr hu ie it li lt lu nl no pl pt ro ru se si sk";

export type Hosts = Readonly<Record<string, readonly string[]>>;

/**
 * The sites that have an extractor, and their hosts: exact without `www.`, or `.suffix` for a host
 * and all below it; in punycode. Each group is one script to inject, so that a page is given the
 * generic layers and the few extractors that may fit it, and only the hosts of those.
 */
export const codeHosts = {
  "dev-to": ["dev.to"],
  github: ["github.com"],
  gitlab: ["gitlab.com"],
  "stack-overflow": [
    ".stackoverflow.com",
    ".stackexchange.com",
    "superuser.com",
    "serverfault.com",
    "askubuntu.com",
  ],
} as const satisfies Hosts;
export const careerHosts = {
  crunchbase: [".crunchbase.com"],
  wellfound: ["wellfound.com", "angel.co"],
  xing: [".xing.com"],
} as const satisfies Hosts;
export const eventHosts = {
  meetup: [".meetup.com"],
  sessionize: ["sessionize.com"],
} as const satisfies Hosts;
export const mailHosts = {
  gmail: ["mail.google.com"],
  outlook: [
    "outlook.live.com",
    "outlook.office.com",
    "outlook.office365.com",
    "outlook.cloud.microsoft",
  ],
} as const satisfies Hosts;
export const researchHosts = {
  orcid: ["orcid.org", "sandbox.orcid.org"],
  researchgate: [".researchgate.net"],
  scholar: /* @__PURE__ */ scholarCountries.split(" ").map((each) => `scholar.google.${each}`),
} as const satisfies Hosts;
export const socialHosts = {
  "about-me": ["about.me"],
  bluesky: ["bsky.app"],
  linktree: ["linktr.ee"],
  x: ["x.com", "mobile.x.com", "twitter.com", "mobile.twitter.com"],
} as const satisfies Hosts;
/** The pages of `/messaging/`, which the script of their site has no room for. */
export const talkHosts = { linkedin: [".linkedin.com"] } as const satisfies Hosts;
export const workHosts = { linkedin: [".linkedin.com"] } as const satisfies Hosts;
export const writingHosts = {
  medium: [".medium.com"],
  substack: [".substack.com"],
} as const satisfies Hosts;

/** The table of all groups, which the popup reads; no extractor comes with it. */
export const groups = {
  code: codeHosts,
  career: careerHosts,
  event: eventHosts,
  mail: mailHosts,
  research: researchHosts,
  social: socialHosts,
  talk: talkHosts,
  work: workHosts,
  writing: writingHosts,
} as const;

export type Group = keyof typeof groups;
type NamesIn<G extends Group> = G extends Group ? keyof (typeof groups)[G] : never;
export type SiteName = NamesIn<Group>;

/** The group and name of the site a page belongs to; undefined where the generic layers do alone. */
export function siteAt(url: string): { group: Group; name: SiteName } | undefined {
  const hostname = hostOf(url);
  const isTalk = /^\/messaging\//.test(parseUrl(url)?.pathname ?? "");
  const found = everySite.filter(({ hosts }) => hosts.some((host) => isHost(hostname, host)));
  return found.find(({ group }) => (group === "talk") === isTalk) ?? found[0];
}

export type CaptureScript = `/capture-${Group | "page" | "rare"}.js`;

/** The script to inject into a page: the one of its site's group, or the one without any. */
export function captureScriptFor(url: string): CaptureScript {
  return `/capture-${siteAt(url)?.group ?? "page"}.js`;
}

const everySite = /* @__PURE__ */ Object.entries(groups).flatMap(([group, sites]) =>
  Object.entries(sites).map(([name, hosts]) => ({
    group: group as Group,
    name: name as SiteName,
    hosts: hosts as readonly string[],
  })),
);
