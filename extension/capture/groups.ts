import { hostOf, isHost } from "./addresses.ts";

const scholarCountries =
  "com ae at be ca ch cl cn co.cr co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.ve co.za com.ar com.au com.br com.co com.eg com.hk com.mx com.my com.pe com.ph com.pk com.sa com.sg com.tr com.tw com.ua com.vn cz de dk es fi fr gr hr hu ie it li lt lu nl no pl pt ro ru se si sk";

/**
 * The sites that have an extractor, and their hosts: exact without `www.`, or `.suffix` for a host
 * and all below it; in punycode. Each group is one script to inject, so that a page is given the
 * generic layers and the few extractors that may fit it. The popup reads this table alone.
 */
export const groups = {
  code: {
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
  },
  career: {
    crunchbase: [".crunchbase.com"],
    wellfound: ["wellfound.com", "angel.co"],
    xing: [".xing.com"],
  },
  event: { meetup: [".meetup.com"], sessionize: ["sessionize.com"] },
  mail: {
    gmail: ["mail.google.com"],
    outlook: [
      "outlook.live.com",
      "outlook.office.com",
      "outlook.office365.com",
      "outlook.cloud.microsoft",
    ],
  },
  research: {
    orcid: ["orcid.org", "sandbox.orcid.org"],
    researchgate: [".researchgate.net"],
    scholar: scholarCountries.split(" ").map((each) => `scholar.google.${each}`),
  },
  social: {
    "about-me": ["about.me"],
    bluesky: ["bsky.app"],
    linktree: ["linktr.ee"],
    x: ["x.com", "mobile.x.com", "twitter.com", "mobile.twitter.com"],
  },
  work: { linkedin: [".linkedin.com"] },
  writing: {
    medium: [".medium.com"],
    substack: [".substack.com"],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type Group = keyof typeof groups;
type NamesIn<G extends Group> = G extends Group ? keyof (typeof groups)[G] : never;
export type SiteName = NamesIn<Group>;

/** The group and name of the site a page belongs to; undefined where the generic layers do alone. */
export function siteAt(url: string): { group: Group; name: SiteName } | undefined {
  const hostname = hostOf(url);
  return everySite.find(({ hosts }) => hosts.some((host) => isHost(hostname, host)));
}

/** The script to inject into a page: the one of its site's group, or the one without any. */
export function captureScriptFor(url: string): `/capture-${Group | "page"}.js` {
  return `/capture-${siteAt(url)?.group ?? "page"}.js`;
}

const everySite = Object.entries(groups).flatMap(([group, sites]) =>
  Object.entries(sites).map(([name, hosts]) => ({
    group: group as Group,
    name: name as SiteName,
    hosts: hosts as readonly string[],
  })),
);
