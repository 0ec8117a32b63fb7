import { allOf, wordsOf } from "./languages.ts";
import { conjunctions, leadingName } from "./person-names.ts";
import { fold, lowered } from "./words.ts";

const greetings = [...new Set(allOf("greetings").map(fold))].toSorted(
  (a, b) => b.length - a.length,
);

const alsoNames = wordsOf("alsoNames");

/** "Eli Stone, copied here, was …": what follows the name speaks of its bearer. */
const apposed = new RegExp(`^(?:who|whom|quien|${allOf("copied").join("|")})(?![\\p{L}])`, "u");

export interface Address {
  names: string[];
  isGreeting: boolean;
  /** What follows the names. */
  rest: string;
}

/**
 * Who a sentence speaks to: "Hi Tim and Hannah, …", "Hannah — …", "@Omar @Carl …". Names that
 * nothing sets off from what follows are its subject and speak to nobody.
 */
export function addressOf(sentence: string): Address {
  let rest = sentence.replace(/^[¡¿"(\s]+/, "");
  let isGreeting = false;
  const groups: string[][] = [[]];
  for (let count = 0; count < 10; count++) {
    const greeted = withoutGreeting(rest);
    if (greeted !== rest) isGreeting = true;
    rest = greeted;
    const isMention = rest.startsWith("@");
    const name = mentionIn(rest) || leadingName(rest.split(/[,:;!?()—–/]| -|--/, 1)[0] ?? "");
    if (!name) break;
    const after = afterName(rest, name);
    const follower = /^\s*(?:\([^)]{0,40}\)\s*)?(,|:|!|\.|—|–|--|-(?=\s)|\/|;|$)?\s*/u.exec(after);
    groups.at(-1)?.push(name);
    rest = after.slice(follower?.[0].length ?? 0);
    const sign = follower?.[1];
    if (sign === "," && apposed.test(lowered(rest))) return done(groups, isGreeting, rest);
    if (sign === "," || (isMention && rest.startsWith("@"))) {
      groups.push([]);
      if (!greeted.startsWith("@") && !startsWithName(withoutGreeting(rest)))
        return done(groups, isGreeting, rest);
    } else if (sign === "/") continue;
    else if (sign !== undefined || isMention) return done([...groups, []], isGreeting, rest);
    else {
      const [joining = "", ...others] = rest.split(" ");
      if (!conjunctions.has(joining.toLowerCase())) {
        if (isGreeting && groups.length === 1 && !/^\p{Lu}(?=\p{L})/u.test(rest))
          return done([...groups, []], isGreeting, rest);
        break;
      }
      rest = others.join(" ");
    }
  }
  return done(groups, isGreeting, rest);
}

/** The last group was not set off from the sentence. */
function done(groups: string[][], isGreeting: boolean, rest: string): Address {
  return { names: groups.slice(0, -1).flat(), isGreeting, rest };
}

function startsWithName(text: string): boolean {
  return text.startsWith("@") || leadingName(text.split(/[,:;!?()—–]| -/, 1)[0] ?? "") !== "";
}

/** "@paula, …": names in chats need no capital. */
function mentionIn(text: string): string {
  return /^@(\p{L}[\p{L}\p{M}.'-]{0,30}[\p{L}\p{M}])(?![@\p{L}\p{N}])/u.exec(text)?.[1] ?? "";
}

function withoutGreeting(text: string): string {
  const folded = fold(text.slice(0, 40));
  for (const greeting of greetings) {
    if (!folded.startsWith(greeting)) continue;
    const next = folded.charAt(greeting.length);
    if (next !== "" && !/[\s,!]/.test(next)) continue;
    const rest = text.slice(greeting.length).replace(/^[\s,!]+/, "");
    return alsoNames.has(greeting) && !startsWithName(rest) ? text : rest;
  }
  return text;
}

function afterName(text: string, name: string): string {
  const last = name.split(" ").at(-1) ?? "";
  let from = 0;
  for (const word of name.split(" ")) from = text.indexOf(word, from) + word.length;
  const rest = text.slice(Math.max(from, last.length));
  return rest.replace(/^\.(?=[,:\s])/, "").replace(/^ (?:जी|ji)(?=[\s,:])/u, "");
}
