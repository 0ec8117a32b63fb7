/** What developers call an element: the words of its class, id, itemprop and test id, in lower case. */
export function calledWords(element: Element): string[] {
  const names = ["class", "id", "itemprop", "data-testid"].map((each) =>
    element.getAttribute(each),
  );
  return names
    .filter((each) => each !== null)
    .join(" ")
    .slice(0, 300)
    .split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u)
    .map((each) => each.toLowerCase());
}

const holders =
  /^(user|profile|nick|full|display|screen|author|member|persona?|artist|channel|owner|real)$/;

/** True for an element called after a person's name, such as `profile-name` or `username`. */
export function namesPerson(words: string[]): boolean {
  return (
    words.some((each) => /^(?:\w*user|nick|full|display|screen|author)name$|^hnuser$/.test(each)) ||
    (words.includes("name") && words.some((each) => holders.test(each)))
  );
}

const roles = /^(headline|job|jobtitle|occupation|position|profession|tagline|role)$/;
const organizations =
  /^(company|organi[sz]ation|org|employer|affiliation|institution|workplace|worksfor)$/;
const places = /^(location|locality|city|residence|hometown|country|adr|homelocation)$/;

/** Which field an element is called after. */
export function fieldOf(words: string[]): "jobTitle" | "organization" | "location" | undefined {
  if (words.some((each) => places.test(each))) return "location";
  if (words.some((each) => organizations.test(each))) return "organization";
  return words.some((each) => roles.test(each)) ? "jobTitle" : undefined;
}
