import { computed, createModel, type ReadonlySignal, signal } from "@preact/signals";
import type { Contact } from "#shared/contacts";
import { type ContactFile, readContactFile } from "#shared/interchange/contact-files";
import {
  type ImportScene,
  type PlannedEntry,
  planImport,
  wishesOf,
} from "#shared/interchange/import-plan";
import type { Wish } from "#shared/replica/replica";

export type ImportDoors = {
  contacts: ReadonlySignal<ReadonlyMap<string, Contact>>;
  /** Resolves once the wishes are strictly durable on this device. */
  save(wishes: readonly Wish[]): Promise<void>;
  scene(): ImportScene;
};

/** How far an import has come; a dry run first, and nothing is saved before the person says so. */
export type ImportStep =
  | { step: "choosing"; because: "start" | "unreadable" | "nobody" | "too_large" }
  | { step: "planned"; file: string; plan: readonly PlannedEntry[] }
  | { step: "saving"; file: string; done: number; of: number }
  | { step: "saved"; file: string; done: number; of: number; because: "all" | "stopped" | "failed" }
  | { step: "taken_back"; file: string };

export type Importing = InstanceType<typeof ImportModel>;

/** More than any address book exports. */
export const largestFile = 20_000_000;
const entriesAtOnce = 200;

/** From a file to contacts: read, shown, saved in parts that can be stopped, and taken back. */
export const ImportModel = createModel((doors: ImportDoors) => {
  const step = signal<ImportStep>({ step: "choosing", because: "start" });
  const gaps = signal<"fill" | "leave">("leave");
  let inverse: Wish[] = [];
  let wanted: "go_on" | "stop" = "go_on";

  const counts = computed(() => {
    const plan = step.value.step === "planned" ? step.value.plan : [];
    const of = (fate: PlannedEntry["fate"]) => plan.filter((entry) => entry.fate === fate).length;
    const fillable = plan.filter(
      (entry) => entry.fate === "known" && Object.keys(entry.fills).length > 0,
    ).length;
    return {
      fresh: of("new"),
      known: of("known"),
      repeated: of("repeated"),
      unusable: of("unusable"),
      fillable,
    };
  });

  function read(file: string, bytes: Uint8Array): void {
    if (bytes.length > largestFile) {
      step.value = { step: "choosing", because: "too_large" };
      return;
    }
    const contacts = contactsIn(bytes);
    if (contacts === undefined || contacts.cards.length === 0) {
      step.value = { step: "choosing", because: contacts ? "nobody" : "unreadable" };
      return;
    }
    const plan = planImport(contacts, doors.contacts.peek().values(), doors.scene());
    step.value = { step: "planned", file, plan };
  }

  async function save(): Promise<void> {
    if (step.value.step !== "planned") return;
    const { file, plan } = step.value;
    const deeds = plan
      .map((entry) => wishesOf(entry, gaps.value))
      .filter(({ wishes }) => wishes.length > 0);
    inverse = [];
    wanted = "go_on";
    let done = 0;
    const of = deeds.length;
    step.value = { step: "saving", file, done, of };
    while (done < of && wanted === "go_on") {
      const part = deeds.slice(done, done + entriesAtOnce);
      try {
        await doors.save(part.flatMap(({ wishes }) => wishes));
      } catch (error) {
        console.error(error);
        step.value = { step: "saved", file, done, of, because: "failed" };
        return;
      }
      inverse = [...part.flatMap((deed) => deed.inverse), ...inverse];
      done += part.length;
      step.value = { step: "saving", file, done, of };
    }
    step.value = { step: "saved", file, done, of, because: done < of ? "stopped" : "all" };
  }

  return {
    step,
    gaps,
    counts,
    read,
    save,
    stop() {
      wanted = "stop";
    },
    startAgain() {
      step.value = { step: "choosing", because: "start" };
    },
    async takeBack() {
      if (step.value.step !== "saved") return;
      const { file } = step.value;
      await doors.save(inverse);
      inverse = [];
      step.value = { step: "taken_back", file };
    },
  };
});

function contactsIn(bytes: Uint8Array): ContactFile | undefined {
  try {
    return readContactFile(bytes);
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
