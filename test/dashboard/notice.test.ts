import { expect, test } from "vitest";
import { makeClient } from "#shared/client";
import { noticeFor } from "../../dashboard/drafts/notice.ts";
import { makeOpen } from "./make-open.ts";

const link = "https://example.org/kept/1/2";
const ask = { subject: "", text: "[Look: {notice}]" };

function serving(answer: () => Promise<Response>) {
  const asked: string[] = [];
  const fetch = (request: Request) => {
    asked.push(new URL(request.url).pathname);
    return answer();
  };
  return {
    asked,
    doors: { ...makeOpen().open, client: makeClient({ origin: "http://x", fetch }) },
  };
}

test("a text that asks for the notice gets a link to it", async () => {
  const { asked, doors } = serving(async () => Response.json({ link }));
  expect(await noticeFor(ask, "introduction-1", doors)).toBe(link);
  expect(asked).toEqual(["/api/v1/programs/program-1/introductions/introduction-1/kept-links"]);
});

test("any other text asks for none", async () => {
  const { asked, doors } = serving(async () => Response.json({ link }));
  expect(await noticeFor({ subject: "", text: "Hello" }, "introduction-1", doors)).toBeUndefined();
  expect(await noticeFor(ask, undefined, doors)).toBeUndefined();
  expect(asked).toEqual([]);
});

test("offline, refused or misunderstood, the draft goes without", async () => {
  for (const answer of [
    () => Promise.reject(new Error("offline")),
    async () => Response.json({ error: "unknown_record" }, { status: 404 }),
    async () => Response.json({ link: "javascript" }),
  ])
    expect(await noticeFor(ask, "introduction-1", serving(answer).doors)).toBeUndefined();
});
