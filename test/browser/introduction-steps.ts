import { expect } from "vitest";
import type { Introduction, IntroductionEvent } from "#shared/introductions";
import { makeRecord } from "../make.ts";
import { type Book, makeMenteeBook, makeMentorBook, type Row } from "./dashboard-rows.ts";
import { page, site } from "./dashboard-stage.ts";

export type Lived = [{ kind: "introduction"; record: Introduction }, ...Row[]];

/** An introduction with its facts, all of one day. */
export function lived(
  fields: Partial<Introduction>,
  stages: IntroductionEvent["stage"][],
  occurredOn: string,
): Lived {
  const record = makeRecord("introduction", fields);
  const facts = stages.map(
    (stage): Row => ({
      kind: "introduction_event",
      record: makeRecord("introduction_event", {
        introductionId: record.id,
        stage,
        occurredOn,
        recordedAt: Date.now(),
      }),
    }),
  );
  return [{ kind: "introduction", record }, ...facts];
}

export function person(fullName: string): Introduction["person"] {
  return { fullName, jobTitle: null, organization: null };
}

/** A mentee's book without introductions but these. */
export function bookWith(...rows: (Row | undefined)[]): Book {
  return without(makeMenteeBook(), rows);
}

export function mentorWith(...rows: (Row | undefined)[]): Book {
  return without(makeMentorBook(), rows);
}

function without(book: Book, rows: (Row | undefined)[]): Book {
  const kept = book.rows.filter(
    ({ kind }) => !["introduction", "introduction_event", "follow_up"].includes(kind),
  );
  return { ...book, rows: [...kept, ...rows.filter((row) => row !== undefined)] };
}

export async function enter(path: string, book = makeMenteeBook()): Promise<void> {
  site.sign(book);
  await page.goto(site.origin + path);
}

/** A date field takes its value at once, whatever the locale's order of day and month. */
export async function typeDay(selector: string, day: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(
    selector,
    (input, value) => {
      if (!(input instanceof HTMLInputElement)) throw new Error("No field.");
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    day,
  );
}

/** Waits until the first such element holds the words. */
export async function reads(selector: string, words: string): Promise<void> {
  const text = () => page.$eval(selector, (found) => found.textContent).catch(() => undefined);
  await expect.poll(text, { timeout: 60_000, interval: 50 }).toContain(words);
}

/** What the server was sent. */
export function taken(): string[] {
  return site.taken.map(({ kind, op }) => `${op} ${kind}`);
}
