import { expect, test } from "vitest";
import { emailKey, foldedName, linkKey } from "#shared/canonical-keys";

test.each([
  ["https://www.linkedin.com/in/amara-okafor/?trk=x", "linkedin:amara-okafor"],
  ["https://de.linkedin.com/in/Amara-Okafor/details/experience", "linkedin:amara-okafor"],
  ["https://ng.linkedin.com/in/%C3%A1mara", "linkedin:ámara"],
  ["https://www.linkedin.com/in/a%CC%81mara", "linkedin:ámara"],
  ["https://www.linkedin.com/comm/in/amara-okafor", "linkedin:amara-okafor"],
  ["https://www.linkedin.com/mwlite/profile/in/amara-okafor", "linkedin:amara-okafor"],
  ["https://www.linkedin.com/in/ACoAAB1xY", "linkedin:ACoAAB1xY"],
  ["https://uk.linkedin.com/pub/amara-okafor/4/a26/9b0", "linkedin:pub/amara-okafor/4/a26/9b0"],
  ["http://github.com/Amara?tab=repositories", "github:amara"],
  ["https://gist.github.com/amara", "github:amara"],
  ["https://gitlab.com/amara", "gitlab:amara"],
  ["https://orcid.org/0000-0002-1825-009x", "orcid:0000-0002-1825-009x"],
  ["https://scholar.google.com/citations?user=AbCdEfGhIjKl", "scholar:AbCdEfGhIjKl"],
  ["https://scholar.google.co.uk/citations?hl=en&user=AbCdEfGhIjKl", "scholar:AbCdEfGhIjKl"],
  ["https://twitter.com/amara", "x:amara"],
  ["https://mobile.x.com/@Amara/with_replies", "x:amara"],
  ["https://bsky.app/profile/Amara.example.org", "bluesky:amara.example.org"],
  ["https://bsky.app/profile/did:plc:abc123", "bluesky:did:plc:abc123"],
  ["https://amara.bsky.social/", "bluesky:amara.bsky.social"],
  ["https://social.example/@Amara", "fediverse:amara@social.example"],
  ["https://social.example/users/amara", "fediverse:amara@social.example"],
  ["https://elsewhere.example/@amara@social.example", "fediverse:amara@social.example"],
  ["https://stackoverflow.com/users/22656/amara", "stackexchange:stackoverflow.com/22656"],
  ["https://math.stackexchange.com/users/7", "stackexchange:math.stackexchange.com/7"],
  ["https://www.xing.com/profile/Amara_Okafor/cv", "xing:amara_okafor"],
  ["https://angel.co/u/amara", "wellfound:amara"],
  ["https://wellfound.com/u/amara", "wellfound:amara"],
  ["https://www.meetup.com/de-DE/example-group/members/1234/", "meetup:1234"],
  ["https://sessionize.com/amara-okafor/", "sessionize:amara-okafor"],
  ["https://www.researchgate.net/profile/Amara-Okafor/research", "researchgate:amara-okafor"],
  ["https://www.crunchbase.com/person/amara-okafor", "crunchbase:amara-okafor"],
  ["https://medium.com/@Amara/about", "medium:amara"],
  ["https://amara.medium.com", "medium:amara"],
  ["https://substack.com/@amara", "substack:amara"],
  ["https://dev.to/amara", "dev:amara"],
  ["https://about.me/amara", "aboutme:amara"],
  ["https://linktr.ee/amara", "linktree:amara"],
  ["https://www.youtube.com/@Amara/videos", "youtube:amara"],
  ["mailto:Amara@Example.org?subject=Hi", "email:amara@example.org"],
])("%s is a profile of its own", (url, key) => {
  expect(linkKey(url)).toEqual({ key, strength: "strong" });
});

test.each([
  "https://netflix.com/amara",
  "https://linkedin.com.example/in/amara",
  "https://linkedin.com@evil.example/in/amara",
  "https://xn--lnkedin-4za.com/in/amara",
  "https://github.com:8443/amara",
  "https://github.com/amara/project",
  "https://github.com/features",
  "https://docs.github.com/en",
  "https://help.x.com/en",
  "https://x.com/i",
  "https://sandbox.orcid.org/0000-0002-1825-0097",
  "https://scholar.google.com/scholar?q=amara",
  "https://www.linkedin.com/in/me",
  "https://www.linkedin.com/company/example",
  "https://www.linkedin.com/pub/dir/Amara/Okafor",
  "https://stackoverflow.com/users/login",
  "https://example.org/users/sign_in",
  "https://example.org/users/12",
  "https://medium.com/@amara/a-story-1a2b",
  "https://policy.medium.com/",
  "https://amara.substack.com/",
  "https://social.example/@amara/109",
  "https://people.example.edu/amara",
])("%s proves nothing without the name", (url) => {
  expect(linkKey(url)?.strength).toBe("weak");
});

test.each([
  ["https://www.example.edu/amara/?utm_source=mail&id=2#top", "http://example.edu/amara?id=2"],
  ["https://bücher.example/amara", "https://xn--bcher-kva.example/amara"],
  ["https://EXAMPLE.edu/amara/index.html", "https://example.edu/amara"],
  ["https://example.edu/%7Eamara", "https://example.edu/~amara"],
  ["https://example.edu//amara", "https://example.edu/amara"],
])("%s and %s are one page", (one, other) => {
  expect(linkKey(one)).toEqual(linkKey(other));
});

test.each(["javascript:alert(1)", "not an address", "", "ftp://example.org/amara"])(
  "%j has no key",
  (url) => {
    expect(linkKey(url)).toBeUndefined();
  },
);

test.each([
  ["Amara.Okafor@gmail.com", "amaraokafor@googlemail.com"],
  ["amara@BÜCHER.example", "amara@xn--bcher-kva.example"],
  [" Amara@Example.org", "amara@example.org"],
])("%s and %s are one mailbox", (one, other) => {
  expect(emailKey(one)).toEqual(emailKey(other));
});

test.each([
  ["lab+amara@gmail.com", "lab+bola@gmail.com"],
  ["amara.okafor@example.org", "amaraokafor@example.org"],
])("%s and %s stay two", (one, other) => {
  expect(emailKey(one).key).not.toBe(emailKey(other).key);
});

test.each(["info@example.org", "Sekretariat@example.org", "no-reply@example.org"])(
  "%s is read by more than one person",
  (address) => {
    expect(emailKey(address).strength).toBe("weak");
  },
);

test.each([
  ["JOSÉ  Álvarez", "jose alvarez"],
  ["Anne-Marie Weiß", "anne marie weiss"],
  ["田中 花子", "田中花子"],
  ["مُحَمَّد العلي", "محمد العلي"],
])("%s and %s are one name", (one, other) => {
  expect(foldedName(one)).toBe(foldedName(other));
});
