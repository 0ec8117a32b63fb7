import type { PageWords } from "../words.ts";

export const german: PageWords = {
  locale: "de",
  title: "Was über Sie gespeichert ist",
  intro: (keeper, programName) =>
    `${keeper === "" ? "Jemand" : keeper} hat Ihnen wegen einer Vorstellung im Mentoring-Programm ${programName} geschrieben und bewahrt dies auf, um dranzubleiben. Um etwas zu ändern, brauchen Sie kein Konto.`,
  fields: { fullName: "Ihr Name", jobTitle: "Ihre Stelle", organization: "Wo Sie arbeiten" },
  correct: "Berichtigen",
  email: "E-Mail",
  phone: "Telefon",
  link: "Link",
  place: "Ort",
  happened: "Was geschah",
  facts: {
    requested: "Um eine Vorstellung wurde gebeten",
    offered: "Eine Vorstellung wurde angeboten",
    accepted: "Die Vorstellung wurde vereinbart",
    contact_asked: "Sie wurden gefragt",
    contact_agreed: "Sie haben zugestimmt",
    introduced: "Sie wurden einander vorgestellt",
    contacted: "Ihnen wurde geschrieben",
    replied: "Sie haben geantwortet",
    scheduled: "Ein Treffen wurde vereinbart",
    met: "Sie haben sich getroffen",
    ongoing: "Sie bleiben in Kontakt",
    closed: "Es wurde abgeschlossen",
    thanked: "Ihnen wurde gedankt",
    result_told: "Es wurde erzählt, wie es lief",
    kept_open: "Es wurde offen gehalten",
  },
  said: {
    corrected:
      "Es ist berichtigt. Die beiden Beteiligten dieser Vorstellung erfahren, was Sie geändert haben.",
    unchanged: "So steht es bereits da.",
    unreadable:
      "Das ließ sich nicht lesen: Ein Name ist nötig, und mehr als 300 Zeichen gehen nicht.",
  },
  erasing: "Wenn Sie lieber nicht gespeichert sein möchten",
  erasingWords:
    "Jedes Wort über Sie verschwindet aus den Karten und Listen der beiden Beteiligten dieser Vorstellung, ihre Notizen dazu ebenso. Dass es eine Vorstellung gab und wann, bleibt ohne Ihren Namen für die Zählungen des Programms.",
  erase: {
    summary: "Löschen, was gespeichert ist",
    words: "Das lässt sich nicht rückgängig machen. Später kann Sie jemand wieder eintragen.",
    button: "Löschen",
  },
  object: {
    summary: "Löschen und mich nicht wieder speichern",
    words:
      "Das lässt sich nicht rückgängig machen. Woran man Sie hier erkennt, bleibt als nicht lesbarer Fingerabdruck erhalten, und niemand in diesem Programm kann Sie wieder speichern.",
    button: "Löschen und fernhalten",
  },
  notShown:
    "Die andere Person dieser Vorstellung hat vielleicht eine eigene Karte von Ihnen, die hier nicht zu sehen ist; was Sie hier tun, gilt auch für diese. Andere im Programm kennen Sie vielleicht auf anderen Wegen; fragen Sie dann dort nach.",
  erased: "Es ist gelöscht",
  erasedWords:
    "Bei den beiden Beteiligten dieser Vorstellung steht kein Wort mehr über Sie. Dieser Link ist verbraucht.",
  mayReturn: "Wenn Sie jemand wieder einträgt, können Sie dort um einen neuen Link bitten.",
  barred:
    "Niemand in diesem Programm kann Sie unter den Adressen oder dem Namen mit der Organisation, die gespeichert waren, wieder eintragen.",
  nameOnly:
    "Gespeichert war nur Ihr Name, und viele teilen sich einen Namen; trägt Sie jemand wieder ein, lassen Sie sich daran nicht erkennen. Bitte sagen Sie es der Person, die Ihnen geschrieben hat.",
  gone: {
    title: "Hier ist nichts",
    words:
      "Dieser Link geht nicht oder nicht mehr. Vielleicht wurde er unterwegs zerteilt; wer Ihnen geschrieben hat, kann Ihnen einen neuen schicken.",
  },
  often: {
    title: "Das wurde zu oft versucht",
    words:
      "Warten Sie ein paar Minuten und öffnen Sie den Link noch einmal. Geändert wurde nichts.",
  },
};
