import { hostOf, isHost, parseUrl } from "./addresses.ts";

interface Service {
  host: string;
  /** The path of one account's page; its first group is the account. */
  account: RegExp;
  /** `person` where only people, never organisations, have such a page. */
  of: "person" | "anyone";
}

const handle = /^\/@?([\p{L}\p{N}_.-]{1,60})\/?$/u;

const services: Service[] = [
  { host: ".linkedin.com", account: /^\/in\/([^/]+)/, of: "person" },
  { host: "orcid.org", account: /^\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/i, of: "person" },
  { host: ".researchgate.net", account: /^\/profile\/([^/]+)/, of: "person" },
  { host: ".academia.edu", account: /^\/([\p{L}\p{N}_.-]+)\/?$/u, of: "person" },
  { host: ".xing.com", account: /^\/profile\/([^/]+)/, of: "person" },
  { host: "dblp.org", account: /^\/(?:pid|pers)\/(.+?)(?:\.html)?$/, of: "person" },
  { host: "dblp.uni-trier.de", account: /^\/(?:pid|pers)\/(.+?)(?:\.html)?$/, of: "person" },
  { host: ".semanticscholar.org", account: /^\/author\/(.+)/, of: "person" },
  { host: ".loop.frontiersin.org", account: /^\/people\/(\d+)/, of: "person" },
  { host: ".stackoverflow.com", account: /^\/users\/(\d+)/, of: "person" },
  { host: ".stackexchange.com", account: /^\/users\/(\d+)/, of: "person" },
  { host: ".crunchbase.com", account: /^\/person\/([^/]+)/, of: "person" },
  { host: "wellfound.com", account: /^\/u\/([^/]+)/, of: "person" },
  { host: ".meetup.com", account: /^\/(?:[a-z]{2}-[A-Z]{2}\/)?members\/(\d+)/, of: "person" },
  { host: ".goodreads.com", account: /^\/user\/show\/\d+-([^/]+)/, of: "person" },
  { host: "sessionize.com", account: handle, of: "person" },
  { host: "about.me", account: handle, of: "person" },
  { host: "github.com", account: handle, of: "anyone" },
  { host: "gitlab.com", account: handle, of: "anyone" },
  { host: "codeberg.org", account: handle, of: "anyone" },
  { host: "bitbucket.org", account: handle, of: "anyone" },
  { host: "twitter.com", account: handle, of: "anyone" },
  { host: "x.com", account: handle, of: "anyone" },
  { host: "bsky.app", account: /^\/profile\/([^/]+)\/?$/, of: "anyone" },
  { host: ".facebook.com", account: handle, of: "anyone" },
  { host: ".instagram.com", account: handle, of: "anyone" },
  { host: ".threads.net", account: handle, of: "anyone" },
  { host: "medium.com", account: /^\/@([^/]+)\/?$/, of: "anyone" },
  { host: ".medium.com", account: /^()\/?$/, of: "anyone" },
  { host: "substack.com", account: /^\/@([^/]+)\/?$/, of: "anyone" },
  { host: ".substack.com", account: /^()\/?$/, of: "anyone" },
  { host: "dev.to", account: handle, of: "anyone" },
  { host: ".kaggle.com", account: handle, of: "anyone" },
  { host: "huggingface.co", account: handle, of: "anyone" },
  { host: "keybase.io", account: handle, of: "anyone" },
  { host: "t.me", account: handle, of: "anyone" },
  { host: "vk.com", account: handle, of: "anyone" },
  { host: "weibo.com", account: handle, of: "anyone" },
  { host: ".zhihu.com", account: /^\/people\/([^/]+)/, of: "anyone" },
  { host: ".youtube.com", account: /^\/(?:@|c\/|user\/|channel\/)([^/]+)/, of: "anyone" },
  { host: ".behance.net", account: handle, of: "anyone" },
  { host: "dribbble.com", account: handle, of: "anyone" },
  { host: "linktr.ee", account: handle, of: "anyone" },
];

const fediversePath = /^\/@([\p{L}\p{N}_]{1,60})\/?$/u;
const reserved =
  /^(share|sharer|sharer\.php|intent|home|login|signup|join|search|explore|about|help|privacy|terms|legal|hashtag|share\.php|dialog|features|pricing|contact|settings|profile\.php|pages|groups|p)$/i;

export interface Account {
  service: string;
  account: string;
  of: "person" | "anyone";
}

/** Whose account an address is, for services where one page is one account. */
export function accountOf(address: string): Account | undefined {
  const url = parseUrl(address);
  if (!url) return undefined;
  const hostname = hostOf(address);
  const scholar = /^scholar\.google\.[a-z.]{2,6}$/.test(hostname);
  if (scholar) {
    const user = url.searchParams.get("user");
    return user ? { service: "scholar.google.com", account: user, of: "person" } : undefined;
  }
  for (const { host, account, of } of services) {
    if (!isHost(hostname, host)) continue;
    const found = account.exec(safeDecode(url.pathname));
    const name = found ? found[1] || hostname.split(".")[0] || "" : "";
    if (!name || reserved.test(name)) continue;
    return { service: host.replace(/^\./, ""), account: name, of };
  }
  const fediverse = fediversePath.exec(url.pathname)?.[1];
  return fediverse ? { service: hostname, account: fediverse, of: "anyone" } : undefined;
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
