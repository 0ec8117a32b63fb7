import { browser } from "wxt/browser";
import * as z from "zod";
import { stored } from "./stored.ts";

/**
 * Whether words out of people's messages may be kept. Firefox asks for this kind of data by itself,
 * at the first introduction; elsewhere the person's Save is all it takes.
 */
export type MessageConsent = {
  state(): "given" | "refused" | "unasked";
  /** Must be called in the person's click. */
  ask(): void;
};

export async function openMessageConsent(): Promise<MessageConsent> {
  if (!import.meta.env.FIREFOX) return { state: () => "given", ask: () => {} };
  const [isGiven, asked] = await Promise.all([isMessageConsentGiven(), askedStore.read()]);
  let state: ReturnType<MessageConsent["state"]> = isGiven ? "given" : (asked ?? "unasked");
  return {
    state: () => state,
    ask() {
      // The prompt may close the popup, so the answer is the background's to hear.
      void Permissions.parse(browser.permissions).request({ data_collection: [kind] });
      state = "refused";
      void askedStore.write(state);
    },
  };
}

export async function isMessageConsentGiven(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  const { data } = Granted.safeParse(await browser.permissions.getAll());
  return data?.data_collection.includes(kind) === true;
}

/** A quote whose introductions were saved before the answer; it joins them once consent is given. */
const HeldQuote = z.object({ introductionIds: z.array(z.string()), quote: z.string() });
export type HeldQuote = z.output<typeof HeldQuote>;
export const heldQuoteStore = stored("session", "held_quote", HeldQuote);

const kind = "personalCommunications";
const askedStore = stored("local", "message_consent", z.literal("refused"));

/** Firefox's own part of the interface, unknown to the types of Chrome's. */
const Granted = z.object({ data_collection: z.array(z.string()) });
const Permissions = z.custom<{ request(asked: { data_collection: string[] }): Promise<boolean> }>(
  (value) => value !== undefined,
);
