const person = {
  "@context": "https://schema.org",
  "@type": "Person",
  name: "Amara Okafor",
  jobTitle: "Research lead",
  worksFor: { "@type": "Organization", name: "Example Institute" },
  email: "mailto:amara@example.org",
};

/** Pages a popup is opened on: one about a person, one about nobody. */
export const people = {
  "/amara": `<!doctype html><html lang="en"><title>Amara Okafor</title>
    <script type="application/ld+json">${JSON.stringify(person)}</script>
    <h1>Amara Okafor</h1><p>Research lead</p></html>`,
  "/weather": `<!doctype html><html lang="en"><title>Weather</title>
    <p>It will rain tomorrow.</p></html>`,
};
