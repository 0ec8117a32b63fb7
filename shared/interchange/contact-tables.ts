import Papa from "papaparse";
import { type Card, joinName, makeCard } from "#shared/interchange/card";
import { unguarded } from "#shared/interchange/csv";
import { writtenDay } from "#shared/interchange/written-day";

/**
 * Reads the contacts of LinkedIn's, Google's (old and new headers) and Outlook's CSV exports and of
 * plain tables with such headers: any of `,` `;` and tab, a BOM, and notes before the header.
 */
export function readContactTable(text: string): Card[] {
  const { data } = Papa.parse<string[]>(withoutNotes(text.replace(/^\ufeff/, "")), {
    skipEmptyLines: "greedy",
  });
  const [header = [], ...rows] = data;
  const columns = header.map((name) => name.trim().toLowerCase());
  return rows
    .map((row) => cardFrom(columns, row))
    .filter((card) => card.fullName || card.emails.length > 0);
}

/** LinkedIn writes two or three lines of notes before the line that begins with the first name. */
function withoutNotes(text: string): string {
  const start = text.search(/^"?first name"?[,;\t]/im);
  return start > 0 && start < 4000 ? text.slice(start) : text;
}

function cardFrom(columns: string[], row: string[]): Card {
  const all = (pattern: RegExp) =>
    columns
      .flatMap((name, index) =>
        pattern.test(name) ? unguarded(row[index] ?? "").split(" ::: ") : [],
      )
      .map((each) => each.trim())
      .filter(Boolean);
  const one = (pattern: RegExp) => all(pattern)[0] ?? "";
  const givenName = one(/^(first|given) name$/);
  const familyName = one(/^(last|family) name$/);
  const middleName = one(/^(middle|additional) name$/);
  const organization = one(/^(company|organization( name)?|organization 1 - name|company name)$/);
  return makeCard({
    fullName:
      one(/^(name|full name|display name|file as)$/) ||
      joinName(givenName, middleName, familyName) ||
      organization,
    givenName,
    familyName,
    jobTitle: one(/^(position|job title|organization title|organization 1 - title)$/),
    organization,
    location: [
      one(/^(business|home|address 1 -|other) ?city$/),
      one(/^(business|home|address 1 -|other) ?(country|country\/region)$/),
    ]
      .filter(Boolean)
      .join(", "),
    emails: all(/^(e-?mail( \d+)?( - value| address)?|e-mail \d address)$/),
    phones: all(
      /^(phone \d+ - value|(mobile|business|home|primary|other|company main) phone( 2)?|phone( number)?)$/,
    ),
    links: all(/^(url|website \d+ - value|web page|website|personal web page)$/),
    tags: all(/^(labels|group membership|categories)$/).flatMap(tagsIn),
    metOn: writtenDay(one(/^connected on$/)),
    note: all(/^notes?$/).join("\n"),
  });
}

/** Outlook separates categories by `;`; Google marks its own groups, which are nobody's tags, by `*`. */
function tagsIn(cell: string): string[] {
  return cell
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "" && !each.startsWith("*"));
}
