import { useId } from "preact/hooks";
import type { Importing, ImportStep } from "./model.ts";

type Because = Extract<ImportStep, { step: "choosing" }>["because"];

/** Where a file is chosen or dropped, and where the services that people know give one out. */
export function FileChoice({ importing, because }: { importing: Importing; because: Because }) {
  const id = useId();
  const take = async (file: File | undefined) => {
    if (file) importing.read(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <>
      <div class="field">
        <label for={id}>A CSV or vCard file</label>
        <input
          id={id}
          type="file"
          class="drop"
          aria-describedby={`${id}-hint`}
          aria-invalid={because !== "start"}
          accept=".csv,.vcf,.vcard,.txt,text/csv,text/vcard"
          onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
        />
        <p class="hint" id={`${id}-hint`}>
          Choose it or drop it here. It is read on this device and shown to you; nothing is saved
          yet.
        </p>
        {because !== "start" && (
          <p class="problem" role="alert">
            {problems[because]}
          </p>
        )}
      </div>
      <section class="stack tight">
        <h2>Where such files come from</h2>
        <dl class="origins">
          {origins.map(({ name, way }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd class="soft">{way}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

const problems = {
  unreadable: "That file could not be read. Export it again as CSV or vCard and choose it here.",
  nobody: "Nobody was found in that file. It needs a first line that names its columns, or vCards.",
  too_large: "That file has more than 20 MB. Split it, or export only the contacts you want.",
} as const satisfies Record<Exclude<Because, "start">, string>;

const origins = [
  {
    name: "LinkedIn",
    way: "Settings, Data privacy, Get a copy of your data, Connections. LinkedIn mails you Connections.csv, usually within minutes.",
  },
  { name: "Google Contacts", way: "contacts.google.com, Export, Google CSV." },
  { name: "Outlook", way: "People, Manage contacts, Export contacts." },
  {
    name: "iPhone, Mac and most others",
    way: "Select the contacts and share or export a vCard (.vcf).",
  },
];
