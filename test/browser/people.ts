const person = {
  "@context": "https://schema.org",
  "@type": "Person",
  name: "Amara Okafor",
  jobTitle: "Research lead",
  worksFor: { "@type": "Organization", name: "Example Institute" },
  email: "mailto:amara@example.org",
};

/** Pages a popup is opened on: about a person, about two, by one, about nobody. */
export const people = {
  "/amara": `<!doctype html><html lang="en"><title>Amara Okafor</title>
    <script type="application/ld+json">${JSON.stringify(person)}</script>
    <h1>Amara Okafor</h1><p>Research lead</p></html>`,
  "/team": `<!doctype html><html lang="en"><title>Team</title><h1>Our team</h1>
    <div class="h-card"><h2 class="p-name">Ana Lopez</h2><p class="p-job-title">Engineer</p></div>
    <div class="h-card"><h2 class="p-name">Bo Chen</h2><p class="p-job-title">Designer</p></div>
    </html>`,
  "/team/bo": `<!doctype html><html lang="en"><title>Bo Chen</title>
    <div class="h-card"><h1 class="p-name">Bo Chen</h1><p class="p-job-title">Designer</p></div>
    </html>`,
  "/rows": `<!doctype html><html lang="en"><title>On rows and columns</title>
    <article><h1>On rows and columns</h1><p>By <a rel="author" href="/team/esi">Esi Mensah</a></p>
    <p>Rows are long.</p></article></html>`,
  "/signature": `<!doctype html><html lang="en"><title>Letter</title><p>Best wishes,</p>
    <p>Amara Okafor<br>Bridges Lab<br>amara@example.org</p></html>`,
  "/weather": `<!doctype html><html lang="en"><title>Weather</title>
    <p>It will rain tomorrow.</p></html>`,
};
