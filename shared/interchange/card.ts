/** A person as a file of contacts gives them, before the contact's own schema has checked it. */
export interface Card {
  fullName: string;
  givenName: string;
  familyName: string;
  jobTitle: string;
  organization: string;
  location: string;
  emails: string[];
  phones: string[];
  links: string[];
}

export function makeCard(fields: Partial<Card>): Card {
  const empty = { fullName: "", givenName: "", familyName: "", jobTitle: "", organization: "" };
  return { ...empty, location: "", emails: [], phones: [], links: [], ...fields };
}
