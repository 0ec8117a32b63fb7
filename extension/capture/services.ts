import { hostOf, isHost, parseUrl } from "./addresses.ts";
import { wordSet } from "./text.ts";

export interface Account {
  service: string;
  account: string;
  /** `person` where only people, never organisations, have such a page. */
  of: "person" | "anyone";
}

type Service = [host: string, account: RegExp];

const handle = /^\/@?([\w.\u00aa-\uffff-]{1,60})\/?$/;
const root = /^()\/?$/;
const dblp = /^\/(?:pid|pers)\/(.+?)(?:\.html)?$/;

/** The path of one account's page; its first group is the account. */
const ofPeople: Service[] = [
  [".linkedin.com", /^\/in\/([^/]+)/],
  ["orcid.org", /^\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/i],
  [".researchgate.net", /^\/profile\/([^/]+)/],
  [".academia.edu", /^\/([\w.\u00aa-\uffff-]+)\/?$/],
  [".xing.com", /^\/profile\/([^/]+)/],
  ["dblp.org", dblp],
  ["dblp.uni-trier.de", dblp],
  [".semanticscholar.org", /^\/author\/(.+)/],
  [".loop.frontiersin.org", /^\/people\/(\d+)/],
  [".stackoverflow.com", /^\/users\/(\d+)/],
  [".stackexchange.com", /^\/users\/(\d+)/],
  [".crunchbase.com", /^\/person\/([^/]+)/],
  ["wellfound.com", /^\/u\/([^/]+)/],
  [".meetup.com", /^\/(?:[a-z]{2}-[A-Z]{2}\/)?members\/(\d+)/],
  [".goodreads.com", /^\/user\/show\/\d+-([^/]+)/],
  ["sessionize.com", handle],
  ["about.me", handle],
];

const ofAnyone: Service[] = [
  ["bsky.app", /^\/profile\/([^/]+)\/?$/],
  ["medium.com", /^\/@([^/]+)\/?$/],
  [".medium.com", root],
  ["substack.com", /^\/@([^/]+)\/?$/],
  [".substack.com", root],
  [".tumblr.com", root],
  [".bandcamp.com", root],
  ["pypi.org", /^\/user\/([^/]+)/],
  ["space.bilibili.com", /^\/(\d+)/],
  [".zhihu.com", /^\/people\/([^/]+)/],
  [".youtube.com", /^\/(?:@|c\/|user\/|channel\/)([^/]+)/],
  ...(
    "github.com gitlab.com codeberg.org bitbucket.org twitter.com x.com .facebook.com .instagram.com" +
    " .threads.net dev.to .kaggle.com huggingface.co keybase.io t.me vk.com weibo.com .behance.net" +
    " dribbble.com linktr.ee soundcloud.com .twitch.tv vimeo.com .pinterest.com .patreon.com" +
    " letterboxd.com codepen.io speakerdeck.com gravatar.com"
  )
    .split(" ")
    .map((host): Service => [host, handle]),
];

const fediversePath = /^\/@(\w{1,60})\/?$/;
const reserved = wordSet(
  "share sharer sharer.php intent home login log-in signup sign-up signin sign-in register join search explore discover directory ideas trending popular latest feed about help support privacy terms tos legal policy cookies faq hashtag tag tags topic topics categories share.php dialog features pricing plans download contact settings account notifications messages profile.php pages groups event events jobs careers press company business developer developers docs api blog news shop store watch video videos live music games films list lists members people users all new edit p",
);

/** Whose account an address is, for services where one page is one account. */
export function accountOf(address: string): Account | undefined {
  const url = parseUrl(address);
  if (!url) return undefined;
  const hostname = hostOf(address);
  if (/^scholar\.google\.[a-z.]{2,6}$/.test(hostname)) {
    const user = url.searchParams.get("user");
    return user ? { service: "scholar.google.com", account: user, of: "person" } : undefined;
  }
  const path = safeDecode(url.pathname);
  for (const services of [ofPeople, ofAnyone]) {
    for (const [host, shape] of services) {
      const found = isHost(hostname, host) ? shape.exec(path) : null;
      const account = found ? found[1] || hostname.split(".")[0] || "" : "";
      if (!account || isReserved(account)) continue;
      const of = services === ofPeople ? "person" : "anyone";
      return { service: host.replace(/^\./, ""), account, of };
    }
  }
  const fediverse = fediversePath.exec(url.pathname)?.[1];
  return fediverse ? { service: hostname, account: fediverse, of: "anyone" } : undefined;
}

/** Words that sites keep for pages of their own, where accounts stand in addresses. */
export function isReserved(segment: string): boolean {
  return reserved.has(segment.toLowerCase());
}

/** True for the name of a service as it stands in its host, such as `medium`, on another host. */
export function isServiceElsewhere(hostname: string): boolean {
  const [label = "", domain = "", ...more] = hostname.split(".");
  // What stands under `github.io` are people's own sites.
  if (more.length > 0) return false;
  const hosts = [...ofPeople, ...ofAnyone].map(([host]) => host.replace(/^\./, "").split("."));
  return hosts.some((each) => each.at(-2) === label && each.at(-1) !== domain);
}

export function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
