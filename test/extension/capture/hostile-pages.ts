/** Pages made to break a reader, each by its name; generated, so that megabytes stay out of the repository. */
export const hostilePages: Record<string, () => string> = {
  "50,000 mail links": () =>
    page(
      Array.from(
        { length: 50_000 },
        (_, index) => `<a href="mailto:jane.${index}@uni.example">Jane Doe</a> `,
      ).join(""),
    ),
  "attributes of 1 MB": () =>
    page(
      ["rel", "id", "itemprop", "itemref", "itemtype", "property", "href", "title"]
        .map((name) => `<a ${name}="${"h-card p-name ".repeat(75_000)}">Jane Doe</a>`)
        .join(""),
    ),
  "JSON-LD in a circle of lists": () =>
    page(
      jsonLd(
        `{"@graph":[${Array.from({ length: 5000 }, (_, index) => `{"@id":"#${index}","@type":"Person","name":"Jane Doe","knows":[{"@id":"#${(index + 1) % 5000}"},{"@id":"#${(index * 7) % 5000}"}]}`).join(",")}]}`,
      ),
    ),
  ...Object.fromEntries(
    [
      "a",
      "a.",
      "a@",
      "@",
      " ",
      "-",
      "(",
      ",",
      "1",
      "+1 ",
      "Dr. ",
      "a at b dot ",
      "/",
      "é",
      "中",
    ].map((token) => [`${JSON.stringify(token)} without end`, () => page(endless(token))]),
  ),
  "a page of 10 MB": () =>
    page(`<h1>Jane Doe</h1>${`<p>${"word ".repeat(200)}</p>`.repeat(10_000)}`),
  "one line of 10 MB": () => page(`<h1>Jane Doe</h1><p>${"lorem ipsum ".repeat(850_000)}</p>`),
  "100,000 nodes": () => page("<div><a href=/x>Jane Doe</a></div>".repeat(50_000)),
  "100,000 nested elements": () => page(`${"<div>".repeat(100_000)}Jane Doe`),
  "100,000 cards": () =>
    page(
      '<div class="h-card"><a class="u-url p-name" href="/jane">Jane Doe</a></div>'.repeat(50_000),
    ),
  "5,000 nested cards": () => page('<div class="h-card p-org">'.repeat(5000)),
  "50,000 items": () =>
    page(
      '<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">Jane Doe</b></div>'.repeat(
        50_000,
      ),
    ),
  "items that refer to each other": () =>
    page(
      Array.from(
        { length: 2000 },
        (_, index) =>
          `<div id="i${index}" itemscope itemprop="knows" itemtype="https://schema.org/Person" itemref="i${(index + 1) % 2000} i${(index + 7) % 2000}"></div>`,
      ).join(""),
    ),
  "5,000 typed elements inside each other": () =>
    page('<div vocab="https://schema.org/" typeof="Person" property="knows">'.repeat(5000)),
  "JSON-LD that refers to itself": () =>
    page(
      jsonLd(
        '{"@graph":[{"@type":"Person","@id":"#a","name":"Jane Doe","knows":{"@id":"#b"}},{"@type":"Person","@id":"#b","name":"Max Roe","knows":{"@id":"#a"}}]}',
      ),
    ),
  "JSON-LD 100,000 levels deep": () =>
    page(jsonLd(`${'{"knows":'.repeat(100_000)}1${"}".repeat(100_000)}`)),
  "JSON-LD of 3 MB": () =>
    page(
      jsonLd(
        `[${'{"@type":"Person","name":"<!--<!--<script<script&#99;&#99;"},'.repeat(40_000)}{}]`,
      ),
    ),
  "names of one million letters": () =>
    page(
      `<h1>${"Jane ".repeat(200_000)}</h1>${jsonLd(`{"@type":"Person","name":"${"J".repeat(1_000_000)}"}`)}`,
    ),
  "lines that look like numbers": () =>
    page(`<p>${"+1 ".repeat(60)}${"0".repeat(300)}</p>`.repeat(4000)),
  "lines that look like mail": () => page(`<p>${"a.b-c_d at ( ".repeat(20)}</p>`.repeat(4000)),
  "lines that look like degrees": () =>
    page(`<p>Jane Doe${", Ph.D.M.A.B.C.".repeat(10)}</p>`.repeat(4000)),
  "20,000 accounts and mailboxes": () =>
    page(
      '<a href="https://github.com/jane">x</a><a href="mailto:jane.doe@uni.example">y</a>'.repeat(
        20_000,
      ),
    ),
  "a list of 5,000 people": () =>
    page(
      `<ul>${Array.from({ length: 5000 }, (_, index) => `<li><h3>Jane Doe${String.fromCharCode(97 + (index % 26), 97 + (index % 17), 97 + (index % 7))}</h3><a href="mailto:jane${index}@uni.example">mail</a></li>`).join("")}</ul>`,
    ),
};

/** One text of 200 KB in every place that is read closely. */
function endless(token: string): string {
  const text = token.repeat(200_000 / token.length);
  return `<h1>${text}</h1><p>Jane Doe ${text}</p><address>${text}</address><li><h3>${text}</h3></li>
    <a href="mailto:${text}@uni.example">${text}</a><a href="tel:${text}">${text}</a>
    <a rel="me" href="https://github.com/${text}">${text}</a><p class="h-card"><b class="p-name">${text}</b></p>`;
}

function page(body: string): string {
  return `<!doctype html><html><head><title>Jane Doe</title></head><body>${body}</body></html>`;
}

function jsonLd(text: string): string {
  return `<script type="application/ld+json">${text}</script>`;
}
