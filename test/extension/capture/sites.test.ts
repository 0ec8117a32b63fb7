import { describe, expect, test } from "vitest";
import * as z from "zod";
import { captureScriptFor, groups, siteAt } from "../../../extension/capture/groups.ts";
import { pageKinds } from "../../../extension/capture/page.ts";
import { sites } from "../../../extension/capture/sites.ts";
import { readFixture, readPage, valuesOf } from "./read-page.ts";

const Cases = z.array(
  z.object({
    file: z.string(),
    url: z.url(),
    made: z.string().min(20),
    kind: z.enum(pageKinds).optional(),
    expected: z.array(z.unknown()),
  }),
);

for (const site of sites) {
  const cases = Cases.parse(JSON.parse(readFixture(`sites/${site.name}/cases.json`)));
  describe(site.name, () => {
    test.each(cases)("reads $file", ({ file, url, kind, expected }) => {
      const page = readPage(readFixture(`sites/${site.name}/${file}`), url);
      expect(page.people.map(valuesOf)).toEqual(expected);
      expect(page.kind).toBe(kind ?? (expected.length === 1 ? "person" : "none"));
    });

    test("has at least eight fixtures", () => {
      expect(cases.length).toBeGreaterThanOrEqual(8);
    });
  });
}

const hosts = Object.values(groups).flatMap((group) => Object.values(group).flat());

test.each(hosts)("no site extractor takes a host that only looks like %s", (host) => {
  const bare = host.replace(/^\./, "");
  const lookalikes = [
    `https://not${bare}/`,
    `https://${bare}.example/`,
    `https://example.org/${bare}`,
  ];
  expect(lookalikes.filter((address) => siteAt(address))).toEqual([]);
});

test.each([
  "https://notgithub.com/jane",
  "https://github.com.evil.example/jane",
  "https://xn--thub-pna.com/jane",
  "https://linkedin.com.example/in/jane",
  "https://notlinkedin.com/in/jane",
  "https://mail.google.com.example/mail/u/0/",
  "https://notmail.google.com/mail/u/0/",
  "https://outlook.live.com.example/mail/0/",
  "https://www.office.com/mail/",
  "https://notxing.com/profile/Jane_Doe",
  "https://crunchbase.com.example/person/jane",
  "https://wellfound.com.evil.example/u/jane",
  "https://triangel.co/u/jane",
  "https://researchgate.net.example/profile/Jane-Doe",
  "https://www.meetup.com.example/members/1/",
  "https://blog.sessionize.com/jane/",
  "https://netflix.com/jane",
  "https://x.com.example/jane",
  "https://twitter.com.example/jane",
  "https://notbsky.app/profile/jane.example",
  "https://gitlab.com.example/jane",
  "https://gitlab.example/jane",
  "https://dev.to.example/jane",
  "https://notmedium.com/@jane",
  "https://medium.com.example/@jane",
  "https://xn--mdium-bsa.com/@jane",
  "https://notsubstack.com/@jane",
  "https://linktr.ee.example/jane",
  "https://about.me.example/jane",
])("no site extractor reads %s", (url) => {
  expect(siteAt(url)).toBeUndefined();
});

test("LinkedIn's messages have a script apart from its other pages", () => {
  const scripts = ["messaging/thread/1/", "in/jane/", "messaging-jobs/"].map((path) =>
    captureScriptFor(`https://www.linkedin.com/${path}`),
  );
  expect(scripts).toEqual(["/capture-talk.js", "/capture-work.js", "/capture-work.js"]);
});
