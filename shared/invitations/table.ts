import Papa from "papaparse";
import { fold } from "#shared/folding";
import { bareAddress, type WishedInvitation } from "#shared/invitations/plan";

/**
 * People in a CSV file or in pasted lines: a first line of headers in several spellings, or none,
 * and then whatever holds an @ is the address and the words beside it the name.
 */
export function readPeople(text: string): WishedInvitation[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), {
    skipEmptyLines: "greedy",
    ...(isTable(text) ? {} : { delimiter: "\u0001" }),
  });
  const [first = [], ...rest] = data;
  const columns = first.map(columnOf);
  if (columns.includes("email")) return rest.map((cells) => fromTable(columns, cells));
  return data.flatMap(fromLine);
}

type Column = keyof WishedInvitation | "given" | "family";

const headers: Record<Column, RegExp> = {
  email: /^(e-?mail|e-?mail[- ]?(address|adresse)?|mail|address|correo|courriel|adresse e-?mail)$/,
  name: /^(full ?name|name|display ?name|nombre|nom complet|vollstandiger name)$/,
  given: /^(first|given)[ -_]?name|vorname|prenom|nombre de pila$/,
  family: /^(last|family|sur)[ -_]?name|nachname|nom|apellidos?$/,
  role: /^(role|rolle|rol|kind|type)$/,
  cohort: /^(cohort|group|gruppe|kohorte|jahrgang|class|cohorte|year)$/,
};

function columnOf(header: string): Column | undefined {
  const wanted = fold(header).trim();
  const columns: readonly Column[] = ["email", "name", "given", "family", "role", "cohort"];
  return columns.find((column) => headers[column].test(wanted));
}

function fromTable(columns: readonly (Column | undefined)[], cells: readonly string[]) {
  const cell = (column: Column) => (cells[columns.indexOf(column)] ?? "").trim().slice(0, 400);
  const names = [cell("given"), cell("family")].filter(Boolean).join(" ");
  return {
    ...{ email: cell("email"), name: cell("name") || names },
    ...{ role: cell("role"), cohort: cell("cohort") },
  };
}

/** `Ada Example <ada@example.org>`, an address alone, or cells without a header. */
function fromLine(cells: readonly string[]): WishedInvitation[] {
  return cells
    .flatMap((cell) => cell.split(/[;,](?=[^;,]*@)/))
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const found = /[^\s<>"',;]+@[^\s<>"',;]+/.exec(part)?.[0];
      const name = found ? part.replace(found, "").replace(/[<>"',;]|mailto:/gi, " ") : "";
      const email = found ? bareAddress(found) : part.slice(0, 400);
      return { email, name: name.replace(/\s+/g, " ").trim().slice(0, 300), role: "", cohort: "" };
    });
}

/** Its first line names an address column among others. */
function isTable(text: string): boolean {
  const [first = ""] = text
    .replace(/^\ufeff/, "")
    .trimStart()
    .split(/\r?\n/, 1);
  return first.split(/[,;\t|]/).some((cell) => columnOf(cell.replaceAll('"', "")) === "email");
}
