import type { DraftTexts } from "#shared/drafts/draft";

export const texts: DraftTexts = {
  first_message: {
    subject: "[Vorstellung durch {mentor}|Kurze Vorstellung]",
    text: `Guten Tag[ {person}],

[{mentor} hat uns am {introduced_on} freundlicherweise bekannt gemacht.|{mentor} hat uns freundlicherweise bekannt gemacht.] [Worüber ich gern mit Ihnen sprechen würde: {purpose}.|Ich würde gern hören, wie Sie zu Ihrer Arbeit gekommen sind, und zwei oder drei Fragen dazu stellen.]

Hätten Sie in den nächsten zwei Wochen zwanzig Minuten Zeit? Ich richte mich ganz nach Ihnen.

Freundliche Grüße
{me}`,
  },
  chase: {
    subject: "[Vorstellung durch {mentor}|Ein kurzes Gespräch]",
    text: `Guten Tag[ {person}],

ich habe Ihnen [am {written_on}|neulich] geschrieben[, nachdem {mentor} uns bekannt gemacht hat,] und weiß, wie voll die Tage sind. Wenn ein kurzes Gespräch möglich ist, freue ich mich. Wenn nicht, ist das völlig in Ordnung, und ein Wort genügt.

Freundliche Grüße
{me}`,
  },
  second_chase: {
    subject: "[Vorstellung durch {mentor}|Ein kurzes Gespräch]",
    text: `Guten Tag[ {person}],

das ist meine letzte Nachricht dazu, Sie können sie gern auf sich beruhen lassen. [{mentor} meinte, ein Gespräch mit Ihnen würde mir helfen, und ich würde mich weiterhin darüber freuen.|Über ein kurzes Gespräch würde ich mich weiterhin freuen.] [Meine Frage ist: {purpose}.] Falls es später besser passt, ist eine Zeile von Ihnen immer willkommen.

Danke und alles Gute
{me}`,
  },
  schedule: {
    subject: "Ein Termin für unser Gespräch",
    text: `Guten Tag[ {person}],

danke für Ihre Antwort. Würde einer dieser Termine passen?

- 
- 

Wenn ein anderer Zeitpunkt leichter ist, nehme ich gern den.

Freundliche Grüße
{me}`,
  },
  thank: {
    subject: "Danke",
    text: `Guten Tag[ {person}],

danke für Ihre Zeit[ am {met_on}]. Was ich vor allem mitnehme: 

Ich melde mich, wenn etwas daraus geworden ist.

Freundliche Grüße
{me}`,
  },
  tell_result: {
    subject: "[Wie es mit {person} war|Wie es war]",
    text: `Hallo[ {mentor}],

danke für die Vorstellung[ bei {person}]. [Wir haben am {met_on} miteinander gesprochen.|Wir haben miteinander gesprochen.] Das ist daraus geworden: 

Ohne diese Vorstellung wäre es nicht dazu gekommen.

Herzliche Grüße
{me}`,
  },
  keep_in_touch: {
    subject: "Ein Gruß nach längerer Zeit",
    text: `Guten Tag[ {person}],

wir haben länger nichts voneinander gehört[ ({how_met})], und ich musste an Sie denken, weil 

Wie geht es Ihnen, und woran arbeiten Sie gerade?

Freundliche Grüße
{me}`,
  },
  request: {
    subject: "[Eine Vorstellung bei {person}?|Eine Frage zu einer Vorstellung]",
    text: `Hallo[ {mentor}],

[wäre eine Vorstellung bei {person} möglich?|gibt es jemanden, mit dem ich darüber sprechen könnte?] [Es geht darum: {purpose}.] Wenn es gerade nicht passt, genügt ein kurzes Wort.

[Damit es leicht geht, hier ein paar Worte zum Weiterleiten:

{blurb}]

Vielen Dank
{me}`,
  },
  blurb: {
    subject: "[Ein paar Worte zu {me}|Ein paar Worte]",
    text: `[{me} nimmt mit {mentor} an einem Mentoring teil|{me} nimmt an einem Mentoring teil|Ich nehme an einem Mentoring teil][ und würde gern kurz mit {person} sprechen]. [Worum es geht: {purpose}.] Zwanzig Minuten genügen, am Telefon oder persönlich, wann immer es passt. Wenn es gerade nicht passt, ist das völlig in Ordnung.`,
  },
  ask_contact: {
    subject: "[Darf ich {mentee} vorstellen?|Darf ich jemanden vorstellen?]",
    text: `Guten Tag[ {person}],

ich begleite {mentee} im Mentoring und habe an Sie gedacht. Darf ich Sie beide miteinander bekannt machen? [Es geht darum: {purpose}.]

[In eigenen Worten:

{blurb}]

Ein kurzes Ja oder Nein genügt, und ein Nein ist völlig in Ordnung; vorher gebe ich nichts weiter.

[Was über Sie aufbewahrt wird und wie Sie es ändern: {notice}]

Freundliche Grüße
{me}`,
  },
  introduce: {
    subject: "[{mentee} und {person}|Eine Vorstellung]",
    text: `Guten Tag[ {person}, guten Tag {mentee}],

ich freue mich, Sie beide zusammenzubringen. [{person}: {role}, {organization}.|{person} arbeitet bei {organization}.] [{mentee} möchte über Folgendes sprechen: {purpose}.]

[{mentee} schreibt:

{blurb}]

Einen Termin finden Sie am besten miteinander.

Herzliche Grüße
{me}`,
  },
};
