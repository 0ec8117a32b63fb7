import { fold } from "#shared/folding";

/**
 * The kind of work a job title speaks of, by the beginnings of its words; undefined where none is
 * known, so that a title nobody can place counts as unknown and not as a kind of its own.
 */
export function workKindOf(jobTitle: string): string | undefined {
  const words = fold(jobTitle).split(/[^\p{L}\p{M}]+/u);
  return kinds.find(({ stems }) =>
    words.some((word) => stems.some((stem) => word.startsWith(stem))),
  )?.kind;
}

/** The more telling first: a research engineer does research, a head of sales sells. */
const kinds: readonly { kind: string; stems: readonly string[] }[] = [
  [
    "research",
    "research scien wissenschaftl forsch investigador cherch chercheu recherch postdoc doctoral शोध वैज्ञानिक باحث عالم 研究",
  ],
  [
    "teaching",
    "profess lectur teach lehr dozent docent enseign docente tutor प्राध्यापक शिक्षक أستاذ معلم 教授 教师",
  ],
  [
    "health",
    "physician doctor nurse clinic medic arzt pfleg enferm infirmi medecin therap pharma dentist طبيب डॉक्टर 医",
  ],
  [
    "law",
    "lawyer attorney legal counsel jurist anwalt anwalt abogad avocat juge judge محام वकील 律师",
  ],
  [
    "finance",
    "financ invest account bank audit analyst controller buchhalt contab comptab treasur मالی مالي 金融",
  ],
  ["people", "recruit talent people personal human hr personalle rrhh"],
  [
    "sales and marketing",
    "sales market vertrieb ventas vente commercial communicat brand partnership business kommunikat مبيعات 销售 市场",
  ],
  ["design", "design ux ui gestalt disen creativ architect architekt arquitect مصمم 设计"],
  [
    "media and culture",
    "journal editor redact redakt curator museum writer author film music artist kunst",
  ],
  [
    "engineering",
    "engineer develop program software hardware ingenieur ingenier ingenieur entwickl desarroll developp technic techni data devops मهندس مهندس अभियंता 工程师 工程",
  ],
  ["public service", "policy minist civil public government verwaltung diplomat"],
  [
    "leadership",
    "founder chief ceo cto cfo coo director direct head president manager vorstand leiter geschaftsf gerente directeur مدير निदेशक 经理 总监",
  ],
  ["assistance", "assistant assist secretar office intern praktik student etudiant estudiante"],
].map(([kind = "", stems = ""]) => ({ kind, stems: stems.split(" ").map(fold) }));
