import { signal } from "@preact/signals-core";
import { expect, test } from "vitest";
import { patternOf, SitesModel, siteIn } from "../../../extension/options/sites-model.ts";

const server = "https://tertius.example/*";

/** The browser's own permissions, and a person who answers its question. */
function makeSites(answer: "yes" | "no") {
  const granted = signal<readonly string[]>([server]);
  const sites = new SitesModel({
    granted,
    serverPattern: () => server,
    async request(pattern) {
      if (answer === "yes") granted.value = [...granted.value, pattern];
      return answer === "yes";
    },
    async remove(pattern) {
      granted.value = granted.value.filter((each) => each !== pattern);
      return true;
    },
  });
  return sites;
}

test("a site typed by its address is granted with all below it, and can be removed", async () => {
  const sites = makeSites("yes");
  sites.type("https://www.example.org/people/amara");
  await sites.add();
  expect(sites.granted()).toEqual(["https://*.example.org/*"]);
  expect(sites.typed.value).toBe("");
  await sites.remove("https://*.example.org/*");
  expect(sites.granted()).toEqual([]);
});

test("a refusal is said, and what was typed stays", async () => {
  const sites = makeSites("no");
  sites.type("example.org");
  await sites.add();
  expect(sites.problem.value).toBe("not_granted");
  expect(sites.typed.value).toBe("example.org");
});

test("what is no site is not asked for", async () => {
  const sites = makeSites("yes");
  sites.type("everywhere");
  await sites.add();
  expect(sites.problem.value).toBe("not_a_site");
});

test.each(["http://example.org", "*", "https://*/*", "example", "file:///etc", "", "a b.org"])(
  "%j is no site",
  (typed) => {
    expect(patternOf(typed)).toBeUndefined();
  },
);

test("a pattern reads as its site", () => {
  expect(siteIn("https://*.example.org/*")).toBe("example.org");
  expect(siteIn("https://*/*")).toBeUndefined();
});
