import { type Language, list } from "../language.ts";

export const german: Language = {
  labels: {
    from: ["Von"],
    to: ["An"],
    cc: ["Cc", "CC", "Kopie"],
    bcc: ["Bcc", "BCC", "Blindkopie"],
    replyTo: ["Antwort an"],
    subject: ["Betreff"],
    date: ["Datum", "Gesendet"],
  },
  replyMarks: list("aw, antw, antwort"),
  forwardMarks: list("wg, weitergeleitet"),
  calendarMarks: list(
    "automatische antwort, abwesenheitsnotiz, abwesend, einladung, zugesagt, abgesagt, termin, mit vorbehalt",
  ),
  attributions: ["Am .{6,200} schrieb.{0,120}:", ".{3,120} (?:schrieb|hat geschrieben).{0,80}:"],
  forwardLines: [
    "Weitergeleitete Nachricht",
    "Anfang der weitergeleiteten (?:Nachricht|E-Mail):",
    "Forwarded message",
  ],
  originalLines: ["Ursprüngliche Nachricht", "Originalnachricht", "Original-Nachricht"],
  programSignatures: [
    "Von meinem .{2,40} gesendet",
    "Gesendet von .{2,40}",
    "Outlook für .{2,20} (?:beziehen|herunterladen)",
  ],

  months: list(`
    januar, februar, märz, april, mai, juni, juli, august, september, oktober, november,
    dezember
  `),
  and: list("und, u."),
  greetings: list(`
    hallo, hi, lieber, liebe, liebes, guten tag, guten morgen, guten abend, sehr geehrte, sehr
    geehrter, sehr geehrtes, hey, moin, servus, grüezi, grüß gott, werter, werte
  `),
  closings: list(`
    viele grüße, liebe grüße, beste grüße, herzliche grüße, mit freundlichen grüßen, mit besten
    grüßen, freundliche grüße, schöne grüße, grüße, gruß, lg, vg, mfg, bg, herzlich, herzlichst,
    danke, danke dir, vielen dank, bis bald, viel spaß beim austausch, viel spaß, ciao,
    hochachtungsvoll
  `),
  titles: list("herr, herrn, frau, dr, prof, professor, dipl.-ing, ing, mag, rer, nat, med, pd"),
  notNames: list(`
    ich, du, er, sie, wir, ihr, ihnen, euch, dich, dir, mich, mir, uns, das, der, die, den, dem,
    ein, eine, einen, einer, und, oder, aber, beide, beiden, zwei, alle, zusammen, kollegen,
    kolleginnen, team, danke, vielen, viele, liebe, lieber, hallo, wie, was, wer, wo, wann,
    alles, gerne, gern, klar, ja, nein, anbei, hiermit, macht, intro, vorstellung, kontakt,
    vernetzung, betreff, willkommen, kurz, kurze, viel, mein, meine, unser, unsere, dein, deine,
    in, im, am, an, auf, bei, mit, von, zu, zum, zur, es, so, also, dann, darf, hätten,
    könntest, schön, super, schau, bitte, da, damen, herren, montag, dienstag, mittwoch,
    donnerstag, freitag, vor, kennen, leute, freunde
  `),

  alsoNames: [],
  roles: list(`
    geschäftsführer, geschäftsführerin, gründer, gründerin, leiter, leiterin, kollege, kollegin,
    freund, freundin, ingenieur, ingenieurin, entwickler, entwicklerin, designer, designerin,
    professor, professorin, forscher, forscherin, anwalt, anwältin, mentor, mentorin, berater,
    beraterin, partner, partnerin, chef, chefin, studentin, student, doktorand, doktorandin,
    expertin, experte, ärztin, arzt, journalistin, journalist, ansprechpartner, ansprechpartnerin,
    team, mitarbeiter, mitarbeiterin
  `),
  vagueRoles: list(`
    freund, freundin, kollege, kollegin, mentor, mentorin, experte, expertin, team, ansprechpartner, ansprechpartnerin, partner, beste, mein, meine, ich, du, neue, neuer, ehemaliger, ehemalige, student, studentin, ist, war, hat
  `),
  articles: list("die, der, eine, ein, unsere, unser"),
  workplaces: list("bei, beim, bei der, von"),
  pronouns: list("er, sie, ihn, ihm"),

  subjects: [
    "vorstellung",
    "vernetzung",
    "intro(?:duktion)?",
    "kontakt(?:aufnahme|vermittlung|e)?(?: .{3,60})?",
    "bekanntmachung",
    "darf ich vorstellen",
  ],
  direct: [
    "(?:nehme?|hole?|setze?|habe?) (?:ich )?(?:(?:meine?n?|unsere?n?) \\S+ )?{name}[^.!?]{0,40}?(?:in kopie|in cc|ins cc|dazu|mit rein|ins boot)[^.!?]{0,30}?,? (?:damit|sodass|so dass) (?:ihr|sie|du|er) (?:\\S+ ){0,6}?(?:austauschen|abstimmen|sprechen|klären|vernetzen|verabreden|kontaktieren|verbinden|zusammenarbeiten|absprechen|schreiben)",
    "darf ich (?:dir|ihnen|euch) (?:\\S+ )?(?:(?:mein|unser|ein)\\w* [^,.;!?()]{2,40}?,? )?{name}",
    "(?:stelle?|möchte|wollte|würde) (?:ich )?(?:dir|ihnen|euch) (?=.{0,120}vor(?:zu)?(?:stellen)?\\b)(?:\\S+ ){0,2}?(?:(?:mein|unser|ein)\\w* [^,.;!?()]{2,40}?,? )?{name}",
    "(?:dir|ihnen|euch) (?:hiermit |gerne? |kurz |nun |mal )*{name} vor(?:stellen|zustellen)?",
    "(?:dich|sie) (?:hiermit |gerne? |kurz )*mit {name} (?:\\S+ ){0,4}?(?:bekannt|vernetz\\w*|verbind\\w*|in kontakt|zusammen\\w*|in verbindung)",
    "(?:vernetze|verbinde|bringe) (?:ich )?(?:dich|sie) (?:\\S+ ){0,2}?mit {name}",
    "{who},? (?:das|dies|hier) ist {name}",
    "(?:lern|lernen sie|lernt) (?:\\S+ )?{name} kennen",
    "darf ich vorstellen:? {name}",
    "{who},? (?:triff|treffen sie) {name}",
    "(?:stelle?|stell) (?:ich )?(?:\\S+ ){0,2}?(?:den|einen|gerne den) kontakt (?:\\S+ ){0,2}?(?:zu|mit|zwischen) (?:(?:meine?[mnr]?|unsere?[mnr]?) [^,.;!?()]{2,40}? )?{name}",
    "(?:hatte|habe) (?:ich )?(?:dir|ihnen|euch) (?:\\S+ ){0,2}?von {name}(?=.{0,80} erzählt)",
    "mache? (?:ich )?(?:dich|sie) (?:hiermit )?mit {name} bekannt",
    "(?:ihr|ihre|dein|deine|euer|eure) (?:neuer? )?(?:ansprechpartner(?:in)?|kontakt|mentor(?:in)?) (?:ist|wird|heißt) {name}",
  ],
  courtesies: ["darf ich", "dürfte ich"],
  everyone: [
    "(?:hallo|hi|liebes?|guten morgen) (?:zusammen|alle|alles|team|eltern|mitglieder|kundinnen|kunden|kolleginnen|kollegen|kolleg:innen|kolleg\\*innen|leute|freunde|mitglieder)",
    "an alle",
  ],
  joint: [
    "(?:euch|sie) (?:\\S+ ){0,3}?(?:miteinander|beide|beiden|zwei|einander) (?:\\S+ ){0,3}?(?:bekannt|vernetz\\w*|verbind\\w*|vor|vorstell\\w*|in kontakt|in verbindung|zusammen\\w*)",
    "(?:vernetze|verbinde|verknüpfe|connecte) (?:ich )?(?:euch|sie)",
    "(?:euch|sie beide|sie) (?:\\S+ ){0,3}?(?:zu vernetzen|vernetzen|in kontakt bringen|zusammenbringen|zusammenzubringen|bekannt machen|bekanntmachen|bekannt zu machen)",
    "bringe? (?:ich )?(?:euch|sie) (?:\\S+ ){0,3}?(?:zusammen|in kontakt|in verbindung|miteinander)",
    "(?:stelle?|mache?) (?:ich )?(?:euch|sie) (?:\\S+ ){0,3}?(?:gegenseitig|einander|miteinander) (?:vor|bekannt)",
    "(?:hier|das) ist (?:das|euer|das versprochene) intro",
    "hier (?:die|eure|das|euer) (?:verbindung|intro)",
    "intro-?mail",
    "(?:stelle?|möchte|wollte|darf) (?:ich )?euch (?:kurz |hiermit |mal |heute |gerne? |per mail |auf diesem weg ){0,3}(?:vor|vorstellen)(?![\\p{L}])",
    "(?:diese|eine) (?:\\S+ )?gruppe (?:\\S+ ){0,3}?damit ihr",
  ],
  shared: [
    "(?:ihr|sie) (?:beide |zwei )?(?:solltet|müsst|sollten|müssen|könntet|könnten) (?:\\S+ ){0,6}?(?:kennenlernen|kennen lernen|treffen|austauschen|sprechen|reden|zusammensetzen)",
    "(?:ihr|sie) (?:habt|haben|seid|sind) (?:beide|zwei) (?:\\S+ ){0,6}?(?:intro|zugesagt|zugestimmt|gesagt|einverstanden|ja)",
    "(?:von|über) (?:der|die|dem|den) ich (?:dir|ihnen) (?:schon )?erzählt",
    "(?:ihr|sie) (?:wolltet|wollten) (?:\\S+ ){0,5}?(?:kennenlernen|kennen lernen|austauschen|sprechen)",
    "(?:hatte|habe) (?:ich )?(?:dir|ihnen|euch) (?:\\S+ ){0,2}?von \\S+(?: \\S+){0,12} erzählt",
    "(?:dir|ihnen|euch) (?:schon |ja |bereits )?von \\S+ erzählt",
    "willkommen ihr (?:beiden|zwei)",
  ],
  handovers: [
    "(?:klinke?|ziehe?|zieh|verabschiede|halte) (?:ich )?mich (?:\\S+ ){0,4}?(?:aus|raus|zurück|hier|nun|ab)",
    "ich (?:klinke|ziehe|zieh|verabschiede) mich",
    "alles weitere",
    "bitte übernehm\\w*",
    "bin (?:ich )?(?:dann |hier |mal ){0,3}(?:raus|weg)",
    "den rest (?:macht|klärt|besprecht)",
    "(?:macht|macht's|vereinbart|besprecht|klärt) (?:\\S+ ){0,4}?(?:aus|direkt|untereinander|unter euch)",
    "(?:überlasse|lasse?) (?:ich )?(?:es )?(?:euch|ihnen)",
    "viel spaß beim (?:austausch|kennenlernen|gespräch)",
    "(?:ab hier|jetzt) (?:übernehmt|seid) ihr",
    "ihr könnt (?:euch )?(?:\\S+ ){0,3}?direkt",
  ],
  copied: [
    "(?:liest (?:hier )?mit|in cc|in kopie|im cc|cc gesetzt|auf cc|nehme? (?:ich )?\\S+ mit (?:in die runde|dazu|auf|rein)|hole? (?:ich )?\\S+ (?:\\S+ ){0,2}?(?:dazu|rein|mit rein|ins boot)|in cc|(?:mit|hier) (?:im|in) verteiler)",
  ],

  identity: [
    "(?:ist|war) (?:eine?|unsere?|meine?|seit)",
    "(?:ist|war) (?:die|der|diejenige) [^.!?]{2,40}?, (?:die|der|von|mit|den|über)",
    "(?:die|der) (?:\\S+ ){0,6}?(?:leitet|führt|arbeitet|forscht|macht|baut|betreut|gegründet|sucht|hat|ist)",
    "(?:leitet|führt|arbeitet|forscht|studiert|gründete|betreut|baut|schreibt|lehrt)",
  ],
  determiners: list("unser, unsere, mein, meine, ein, eine"),
  pointing: ["(?:das|dies|hier) (?:ist|wäre)"],
  copyingThem: ["(?:ihn|sie)(?: \\S+){0,3}? (?:in kopie|in cc|ins cc|dazu)"],
  turningTo: [
    "(?:sprich|sprechen|kläre?n?|stimme?n?|arbeite?n?)[^.!?]{0,60} mit",
    "(?:schicke?n?|sende?n?|wende?n?|richte?n?|melde?n?)[^.!?]{0,80} (?:an|bei)",
  ],
  copying: [
    "(?:nehme?|hole?|setze?|habe?) (?:ich )?(?:(?:meine?n?|unsere?n?) \\S+ )?{name}(?= (?:\\S+ ){0,3}?(?:mit|dazu|rein|auf|in cc|in kopie|ins boot))",
    "{who}(?: her)?, (?:die|der|den) ich (?:\\S+ ){0,2}?(?:in kopie|in cc|im cc|ins cc)",
    "{who} \\(cc\\)",
    "{who},? \\(?(?:in cc|im cc|in kopie|hier in kopie)",
  ],
  passing: list(`
    wird, werden, würde, kann, könnte, soll, sollte, muss, müsste, darf, will, möchte, und, oder, aber,
    zu, für, mit, von, aus, in, im, am, an, auf, bei, über, als, dass, der, die, das, den, dem, sagt,
    sagte, schrieb, schreibt, fragt, fragte, meinte, bittet, schickt, bitte, wenn, auch, hier, heute,
    morgen, vor, vorstellen, bekannt, kennen, sich
  `),
  duties: [
    "(?:bis|spätestens)(?: zum| am)? (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)",
    "(?:protokoll|tagesordnung|folien|rechnung|entwurf|termin|zahlen|frist|kalender|moderation|moderiert)",
    "ist (?:krank|im urlaub|nicht da|abwesend|verfügbar|dabei|da)",
  ],
  plans: [
    "wir (?:können|könnten|sollten|müssen|sprechen|treffen|sehen|besprechen|machen|zeigen|werden|reden|brauchen)",
    "(?:lasst?|lassen sie) uns",
  ],
  requests: ["bitte"],
  pairings: [
    "ihr (?:\\S+ ){0,3}?(?:beide|beiden|zwei|müsst|solltet|habt|seid)",
    "euch (?:beide|beiden|zwei)",
    "sie beide",
    "(?:mit|unter|für|von)?einander",
    "euch gegenseitig",
  ],
  scheduling: ["termin\\w*", "kalender"],
  hands: [
    "mit (?:dir|ihnen|euch)",
    "(?:dir|ihnen|euch|dich|sie) (?:\\S+ ){0,2}?(?:weiter|helfen|hilft|unterstütz\\w*|kontaktier\\w*|beantworte\\w*)",
    "bei (?:dir|ihnen|euch)",
    "kümmert? sich|übernimmt|(?:wird|kann) (?:\\S+ ){0,4}?(?:kümmern|übernehmen|melden)",
    "(?:dein|ihr|euer)e?r? (?:neuer? |neue )?ansprechpartner\\w*",
  ],
  permissions: [
    "(?:kannst|können|darfst|dürfen) (?:du |sie )?(?:dich |sich )?(?:\\S+ ){0,3}?(?:gerne? )?(?:\\S+ ){0,3}?(?:melden|anrufen|anschreiben|schreiben|wenden|kontaktieren)",
    "(?:freut sich|gespannt|wartet) (?:\\S+ ){0,3}?(?:auf|über|von) (?:\\S+ ){0,2}?(?:dir|dich|deine|ihre|ihnen|deinen)",
    "melde dich (?:\\S+ ){0,3}?(?:bei|direkt)",
    "(?:ist|war) (?:einverstanden|informiert|vorgewarnt)",
    "weiß bescheid",
    "von mir (?:ausrichten|grüßen)|gruß von mir",
    "(?:hilft|helfen|spricht|nimmt sich) (?:\\S+ )?(?:gerne?|zeit)",
    "(?:gerne?|gern) (?:\\S+ )?(?:bereit|weiter|zeit)",
    "steht (?:dir|ihnen|euch) (?:\\S+ ){0,4}?zur verfügung",
  ],
  reaching: [
    "erreichst (?:du )?(?:ihn|sie)",
    "du erreichst",
    "sie erreichen (?:ihn|sie)",
    "(?:hier|anbei) (?:sind|ist) (?:die|seine|ihre) (?:kontaktdaten|mailadresse|nummer|adresse)",
  ],

  absences: [
    "(?:bin|befinde mich) (?:\\S+ ){0,6}?(?:im urlaub|nicht im büro|abwesend|nicht erreichbar|außer haus)",
  ],
  hedges: [
    "(?:mich|uns) (?:\\S+ ){0,6}?(?:bekannt|vorstell\\w*|vernetz\\w*|in kontakt|verbind\\w*|vorgestellt)",
    "(?:könntest|könnten|kannst|können|würdest|würden) (?:du|sie) (?:\\S+ ){0,8}?(?:vorstell\\w*|bekannt|vernetz\\w*|intro|verbind\\w*)",
    "(?:wäre|ist) es (?:\\S+ ){0,4}?(?:ok|okay|in ordnung|recht)",
    "(?:wenn|falls|sofern) (?:ich|du|sie|ihr|er|dann|ja|das|es|beide|nichts)",
    "(?:werde|kann|könnte) (?:ich )?(?:dich|dir|sie|ihnen|euch) (?:\\S+ ){0,6}?(?:vorstell\\w*|bekannt|vernetz\\w*|verbind\\w*)",
    "(?:hatte|habe|hat|haben|wurde|wurden) (?:\\S+ ){0,8}?(?:vorgestellt|vernetzt|bekannt gemacht|zusammengebracht)",
    "(?:hast|habt|haben|sind) (?:du|ihr|sie) (?:\\S+ ){0,4}?(?:erreicht|getroffen|gesprochen|geklappt)",
    "(?:ich möchte|möchte ich|ich wollte|darf ich) mich",
    "(?:sag|sagen sie|gib|geben sie) (?:\\S+ ){0,3}?(?:bescheid|nein)",
    "(?:freuen|dankbar) (?:\\S+ ){0,4}?über (?:ein|eine|das) (?:intro|vorstellung)",
    "wie besprochen werde",
  ],

  otherTimes: [
    "(?:nächste|kommende|übernächste)[nrs]? (?:woche|monat|zeit)",
    "(?:morgen|demnächst|später|sobald|danach|dann)",
  ],
  asks: [
    "(?:darf|soll|kann|könnte|dürfte) ich (?:\\S+ ){0,6}?(?:vernetzen|verbinden|bekannt machen|in kontakt bringen|ein intro|eine intro)(?:[^.!]{0,40})\\?",
    "(?:hättest|hätten|hast|haben) (?:du|sie) (?:\\S+ ){0,3}?(?:interesse|lust) (?:\\S+ ){0,6}?(?:intro|kennen|austausch|gespräch)\\w*",
    "(?:wäre|ist) (?:das|ein intro|es) (?:\\S+ ){0,4}?(?:ok|okay|in ordnung|recht|interessant)",
  ],
  thanks: [
    "(?:danke|vielen dank|dank|besten dank|herzlichen dank)[^.!?]{0,50}(?:vorstellung|intro|vernetz\\w*|kontakt\\w*|vorgestellt|bekannt|verbind\\w*)",
    "(?:auf|in|ins) bcc",
    "(?:freut mich|schön|freue mich)(?: sehr)?,? (?:dich|sie|euch) (?:\\S+ ){0,2}?kennen",
  ],
  pitches: [
    "unser\\w* (?:\\S+ )?(?:unternehmen|produkt|lösung|plattform|software|app|angebot|dienstleistung|mandanten?)",
    "(?:15|20|30|fünfzehn|zwanzig) minuten",
    "kurzes gespräch",
    "kostenlos",
    "jetzt testen",
    "ihr profil",
    "dein profil",
    "spannende position",
    "wechsel",
    "mandanten",
    "rabatt",
    "demo",
  ],

  things: list(`
    unternehmen, app, produkt, lösung, plattform, software, tool, werkzeug, dienst, gmbh, ag,
    angebot, system, projekt, marke, firma, agentur, kollektion
  `),
  personCues: [
    "der",
    "die (?:\\S+ ){0,6}(?:leitet|sucht|arbeitet|macht|hat|ist)",
    "er",
    "sie",
    "ihn",
    "ihm",
    "seine?",
    "ihre?",
    "kollegin?",
    "freundin?",
    "gründer(?:in)?",
    "in cc",
    "in kopie",
    "geschäftsführer(?:in)?",
    "ingenieur(?:in)?",
    "unsere beste",
    "kennt",
  ],

  services: list(
    "sekretariat, verwaltung, vorstand, redaktion, team, abteilung, büro, mitarbeiter, mitarbeiterin, berater, operator, support, zentrale",
  ),
  minutes: [
    "protokoll.{0,80}",
    "teilnehmer(?:innen)?:.{0,200}",
    "tagesordnung:?.{0,60}",
    "top \\d.{0,80}",
  ],
};
