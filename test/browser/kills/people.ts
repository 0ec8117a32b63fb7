/** A person of the proof, known by an address that nobody else has. */
export type Someone = { path: string; email: string; fullName: string };

/** The n-th of them: always the same, and plainly made up. */
export function someone(n: number): Someone {
  return {
    path: `/people/${n}`,
    email: `person.${n}@example.org`,
    fullName: `Robin ${syllables[n % 10]}${syllables[Math.floor(n / 10) % 10]}${syllables[Math.floor(n / 100) % 10]}`,
  };
}

/** Their pages by path, each as structured data. */
export function pagesOf(people: readonly Someone[]): Record<string, string> {
  return Object.fromEntries(people.map((each) => [each.path, pageOf(each)]));
}

const syllables = ["Ba", "de", "fi", "go", "lu", "ma", "ne", "ri", "so", "tu"];

function pageOf({ email, fullName }: Someone): string {
  const person = {
    ...{ "@context": "https://schema.org", "@type": "Person" },
    ...{ name: fullName, email: `mailto:${email}`, jobTitle: "Engineer" },
  };
  return `<!doctype html><html lang="en"><title>${fullName}</title>
    <script type="application/ld+json">${JSON.stringify(person)}</script><h1>${fullName}</h1></html>`;
}
