import { type Sector, sectors, sectorToldBy } from "#shared/sectors";
import { useProgram } from "../open-program.ts";
import { SelectField } from "../ui/field.tsx";
import { sectorWords } from "../words/sectors.ts";
import type { Organization } from "./organizations.ts";
import { changeContacts } from "./wishes.ts";

/** Chosen once for all who work there; the diversity of one's network is told by it. */
export function SectorField({ organization: { name, people } }: { organization: Organization }) {
  const { deeds } = useProgram();
  if (people.length === 0) return null;
  const cards = people.map(({ contact }) => contact);
  const chosen = cards.find(({ sector }) => typeof sector === "string")?.sector ?? "";
  const told = sectorToldBy(name);
  const set = (value: string) => {
    const sector = sectors.find((each) => each === value) ?? null;
    const { wishes, inverse } = changeContacts(cards, () => ({ sector }));
    if (wishes.length > 0) void deeds.save(savedWords(name, sector), wishes, inverse);
  };
  return (
    <SelectField
      label="Sector"
      value={chosen}
      choices={[
        { value: "", words: told === undefined ? "Not said" : `${sectorWords[told]}, by its name` },
        ...sectors.map((value) => ({ value, words: sectorWords[value] })),
      ]}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}

function savedWords(name: string, sector: Sector | null): string {
  return sector === null ? `${name}: no sector said.` : `${name}: ${sectorWords[sector]}.`;
}
