import { type Language, list } from "../language.ts";

export const french: Language = {
  labels: {
    from: ["De"],
    to: ["À", "A", "Pour"],
    cc: ["Cc", "CC", "Copie à"],
    bcc: ["Cci", "CCI"],
    replyTo: ["Répondre à"],
    subject: ["Objet", "Sujet"],
    date: ["Date", "Envoyé", "Envoyé le"],
  },
  replyMarks: list("re, réf, rép"),
  forwardMarks: list("tr, tr., transf"),
  calendarMarks: list(
    "réponse automatique, absence, absent du bureau, invitation, accepté, refusé, annulé",
  ),
  attributions: ["Le .{6,200} a écrit ?:?", ".{3,120} a écrit ?:"],
  forwardLines: [
    "Message transféré",
    "Forwarded message",
    "Début du message (?:transféré|réexpédié) ?:",
  ],
  originalLines: ["Message d'origine", "Message original"],
  programSignatures: [
    "Envoyé de(?:puis)? mon .{2,40}",
    "Télécharger Outlook pour .{2,20}",
    "Obtenir Outlook pour .{2,20}",
  ],

  months: list(`
    janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre,
    décembre
  `),
  and: list("et"),
  greetings: list(`
    bonjour, salut, bonsoir, cher, chère, chers, chères, coucou, hello, monsieur, madame
  `),
  closings: list(`
    cordialement, bien cordialement, bien à vous, bien à toi, amicalement, amitiés, à bientôt,
    bises, la bise, belle journée, bonne journée, belle journée à vous deux, bonne journée à
    vous deux, merci, merci d'avance, sincèrement, respectueusement, salutations, au plaisir,
    sincères salutations, très cordialement, à très vite, à vous de jouer, bonne continuation
  `),
  titles: list("m, mme, mlle, dr, pr, monsieur, madame, maître"),
  notNames: list(`
    je, tu, il, elle, on, nous, vous, ils, elles, le, la, les, un, une, des, de, du, et, ou,
    mais, donc, car, ce, cette, ces, mon, ma, mes, ton, ta, votre, vos, notre, nos, son, sa,
    tous, toutes, deux, équipe, bonjour, merci, comme, avec, pour, par, sur, en, à, au, aux,
    voici, voilà, plaisir, oui, non, bien, objet, permets-moi, permettez-moi, présentation,
    mise, intro, lundi, mardi, mercredi, jeudi, vendredi, enchanté, enchantée, ravi, ravie,
    suite, convenu, promis, amis, messieurs, mesdames, collègues, si, ne, n'hésite, n'hésitez,
    pas, que, qui, quand, où, chers, cher, chère, comme convenu, comme promis, j'ai, j'espère,
    l'un, d'accord, effectivement, volontiers, avec plaisir
  `),

  alsoNames: list("ravi"),
  roles: list(`
    directeur, directrice, fondateur, fondatrice, cofondateur, cofondatrice, ingénieur, ingénieure,
    collègue, ami, amie, professeur, professeure, avocat, avocate, mentor, associé, associée,
    responsable, consultant, consultante, doctorante, doctorant, étudiante, étudiant, chercheur,
    chercheuse, experte, expert, gérant, gérante, journaliste, entrepreneur, entrepreneuse,
    développeur, développeuse, designer, équipe, chef, cheffe
  `),
  vagueRoles: list(`
    ami, amie, collègue, mentor, experte, expert, équipe, mon, ma, je, tu, vous, étudiant, étudiante, ancien, ancienne, nouvelle, nouveau, est, était, qui
  `),
  articles: list("la, le, une, un, notre"),
  workplaces: list("chez, de, du"),
  pronouns: list("il, elle, ils, elles, lui"),

  subjects: [
    "mise en (?:relation|contact)",
    "présentations?",
    "intro(?:duction)?",
    "je te présente {name}",
    "je vous présente {name}",
    "e-?présentation",
  ],
  direct: [
    "(?:j'ajoute|j'ai ajouté|(?:je )?met(?:s|tre|tant) en (?:copie|cc)|j'ai mis en (?:copie|cc)|je mets) (?:ici )?{name}[^.!?]{0,40}? (?:pour que|afin que) (?:vous|tu|il|elle) (?:\\S+ ){0,4}?(?:échanger|discuter|contacter|parler|voir|coordonner|échangiez|discutiez|parliez|contactiez|écrire|travailler)",
    "(?:te|vous) présente(?:r)? (?:ici |donc |enfin )?(?:(?:mon|ma|notre|un|une) [^,.;!?()]{2,40}?,? )?{name}",
    "(?:te|vous) mets? en (?:relation|contact|lien|rapport) avec (?:(?:mon|ma|notre|un|une) [^,.;!?()]{2,40}?,? )?{name}",
    "(?:te|vous) mettre en (?:relation|contact|lien|rapport) avec (?:(?:mon|ma|notre|un|une) [^,.;!?()]{2,40}?,? )?{name}",
    "{who},? (?:voici|voilà|c'est|rencontre|rencontrez|je te présente|je vous présente) {name}",
    "que (?:tu rencontres|vous rencontriez) {name}",
    "fasses? (?:la )?connaissance (?:de|avec) {name}",
    "faire (?:la )?connaissance avec {name}",
    "présenter {who} (?:à|et) {name}",
    "mettre en relation {who} (?:et|avec) {name}",
    "(?:votre|ton|ta) (?:nouve(?:au|l|lle) )?(?:interlocut(?:eur|rice)|contact|référente?) (?:sera|est) {name}",
  ],
  courtesies: ["puis-je", "permets-moi", "permettez-moi"],
  everyone: [
    "(?:bonjour|salut|bonsoir|chers?|chères?) (?:à )?(?:tous|toutes|collègues|amis|adhérents|parents|membres|clients|abonnés|voisins|familles|l'équipe|la team)",
    "à tous(?: et à toutes)?[,!:.]?$",
  ],
  joint: [
    "je (?:vous|te) mets? en (?:relation|contact|lien|rapport)(?: (?:car|comme|suite|tous|toutes|pour|puisque|parce|étant|vu|afin|et|aujourd'hui|directement|ici|par|via|-|—|–|\\.|!|:)|$)",
    "vous mettre en (?:relation|contact|lien|rapport)(?! avec)",
    "(?:vous )?présenter (?:l'un à l'autre|l'une à l'autre|mutuellement|tous les deux|toutes les deux)",
    "(?:vous mets|vous mettre) (?:tous les deux|toutes les deux|tous deux) en",
    "je fais les présentations",
    "je vous présente(?= (?:l'un|l'une|mutuellement|car|parce|puisque|ici,|par ce|pour que) |[.:;!]|,? car|$)",
    "les présentations sont faites",
    "je vous connecte",
    "cr(?:ée|éé) (?:ce|un) (?:\\S+ )?groupe pour que vous",
    "(?:je )?fais (?:le|la) (?:lien|pont|connexion|passerelle) entre vous",
    "(?:de|pour|voulais|souhaitais|plaisir de) vous connecter",
  ],
  shared: [
    "vous (?:devriez|devez|gagneriez|pourriez) (?:\\S+ ){0,3}?(?:vous (?:rencontrer|parler|connaître|entendre)|à (?:vous|échanger)|échanger|discuter)",
    "vous (?:m'avez|avez) (?:tous (?:les )?deux|toutes (?:les )?deux) (?:\\S+ ){0,3}?(?:dit|donné|accepté|répondu|confirmé)",
    "vous (?:travaillez|êtes|avez|partagez) (?:tous (?:les )?deux|toutes (?:les )?deux|les deux)",
    "(?:faut|faudrait|fallait) (?:absolument |vraiment )?que vous (?:vous )?(?:parliez|rencontriez|échangiez|connaissiez|voyiez)",
    "dont je (?:t'ai|vous ai) parlé",
  ],
  handovers: [
    "(?:vous )?laisse (?:\\S+ ){0,3}?(?:prendre|échanger|voir|discuter|poursuivre|faire|continuer|vous|convenir|entrer|organiser)",
    "à vous de (?:jouer|voir)",
    "je (?:m'éclipse|me retire|vous laisse)",
    "vous aurez (?:\\S+ ){0,3}?(?:à partager|à vous dire)",
    "n'hésitez pas à (?:échanger|vous contacter|vous appeler)",
    "(?:la )?balle est dans votre camp",
  ],
  copied: [
    "(?:en copie|mets? \\S+ en copie|en cc|j'ajoute|j'ai ajouté|je mets en copie|dans la boucle)",
  ],

  identity: [
    "(?:est|était|a été) (?:une?|notre|mon|ma)",
    "(?:est|était) (?:la |le |l')(?:\\S+ ){1,4}?(?:dont|qui|que|avec|à)",
    "qui (?:dirige|travaille|gère|mène|étudie|enseigne|pilote|anime|cherche|vient|est|a )",
    "(?:dirige|travaille|gère|mène|étudie|enseigne|pilote|anime|cherche)",
  ],
  determiners: list("notre, mon, ma, un, une, le, la"),
  pointing: ["(?:c'est|voici|voilà)"],
  copyingThem: [
    "(?:le|la|l'|les) ?(?:mets|ai mise?|ajoute|ai ajoutée?)(?: \\S+)? (?:en copie|en cc|ici)",
  ],
  turningTo: [
    "(?:travaille|vois|voyez|échange|parle|coordonne)\\S*[^.!?]{0,60} avec",
    "(?:envoie|envoyez|adresse|transmet)\\S*[^.!?]{0,80} à",
  ],
  copying: [
    "(?:j'ajoute|j'ai ajouté|(?:je )?met(?:s|tre|tant) en (?:copie|cc)|j'ai mis en (?:copie|cc)) (?:ici )?(?:(?:mon|ma|notre|un|une) [^,.;!?()]{2,40}?,? )?{name}",
    "je mets (?:ici )?{name}(?= en (?:copie|cc))",
    "{who} \\(cc\\)",
    "{who},? \\(?(?:en copie|en cc|ici en copie)",
  ],
  passing: list(`
    va, vont, peut, peux, pourra, pourrait, pourrais, doit, devra, devrait, veut, voudrait, sera,
    et, ou, mais, à, au, aux, pour, avec, de, du, des, d, dans, en, sur, par, chez, que, qui, dont,
    dit, demande, demandait, écrit, envoie, propose, confirme, si, aussi, ici, demain, le, la, les,
    un, une, ne, se, s
  `),
  duties: [
    "(?:d'ici|avant|jusqu'à|pour) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)",
    "(?:compte[- ]rendu|ordre du jour|facture|brouillon|réunion|chiffres|délai|diapositives|anime la)",
    "est (?:absente?|malade|en congés?|en vacances|disponible|présente?)",
  ],
  plans: [
    "on (?:en parle|se voit|se retrouve|peut|doit|pourrait|fait)",
    "nous (?:pouvons|devons|pourrons|verrons|allons|parlerons)",
    "(?:parlons|voyons)-",
  ],
  requests: ["s'il (?:te|vous) plaît", "merci de"],
  pairings: [
    "vous (?:deux|êtes|avez|étiez)",
    "(?:tous|toutes) (?:les )?(?:deux|trois)",
    "l'une? (?:à |et |de )?l'autre",
    "entre vous",
    "vous parler",
  ],
  scheduling: ["rendez-vous", "(?:une|la) (?:date|réunion)", "agenda", "créneau\\w*"],
  hands: [
    "avec (?:toi|vous)",
    "(?:t'|te |vous )(?:aider|aidera|contacter\\S*|répondr\\S*|recontacter\\S*|accompagner\\S*|écrir\\S*)",
    "(?:votre|ton) (?:\\S+ ){0,2}?(?:interlocut\\S+|contact)",
    "prendr\\S+ contact",
    "(?:se chargera|s'occupera|va s'occuper|va se charger)",
  ],
  permissions: [
    "(?:veut bien|accepte|est d'accord|est partante?|est ok|(?:sera|est|serait) (?:\\S+ )?(?:ravie?|enchantée?|contente?|disposée?|heureux|heureuse)) (?:\\S+ ){0,2}?(?:que tu|que vous|pour|de|d')",
    "(?:tu peux|vous pouvez) (?:\\S+ ){0,2}?(?:contacter|écrire|appeler|joindre)",
    "n'hésite[sz]? pas à (?:l'appeler|le contacter|la contacter|lui écrire|le joindre|la joindre)",
    "de ma part",
    "(?:est|sont) (?:prévenue?s?|au courant|d'accord)",
    "attend (?:ton|votre) (?:appel|mail|message|coup de fil)",
  ],
  reaching: ["(?:voici|voilà) (?:son|ses) (?:adresse|coordonnées|numéro|mail|e-mail|contact)"],

  absences: ["(?:suis|serai) (?:\\S+ )?(?:absente?|en congés?|en vacances)"],
  hedges: [
    "(?:me|m'|nous) (?:mettre|présenter|mettais?|mettiez|présentais?|présentiez|introduire)",
    "(?:pourrais|pourriez|peux|pouvez|aurais|auriez)-(?:tu|vous)",
    "(?:serais|seriez)-(?:tu|vous)",
    "(?:es|êtes)-(?:tu|vous)",
    "d'accord pour que",
    "je me présente",
    "(?:présenterai|mettrai|présenterons|ferai|vais (?:te|vous) (?:présenter|mettre)|peux (?:te|vous) (?:présenter|mettre)|pourrais (?:te|vous))",
    "(?:ai|a|avais|avait|avez|as) (?:mis en (?:relation|contact)|présentée?s?)",
    "(?:t'ai|vous ai|m'avoir|m'as|m'a|nous a|nous avoir) (?:mis|présenté)",
    "si (?:tu|vous|le sujet|cela|ça|jamais|oui|elle|il|c'est)",
    "(?:dis-moi|dites-moi|préviens-moi) (?:si|ce)",
    "écrivez-moi",
    "(?:notre|nos|un|une) (?:service|équipe|conseiller|conseillère|opérateur|assistant|expert|experts|humain)",
  ],

  otherTimes: ["(?:la semaine prochaine|demain|plus tard|dès que|lundi prochain)"],
  asks: [
    "(?:serais|seriez|es|êtes)-(?:tu|vous) (?:\\S+ ){0,4}?(?:d'accord|partante?|intéressée?|ouverte?)",
    "(?:je peux|puis-je|veux-tu que je|voulez-vous que je|souhaites-tu que je|souhaitez-vous que je) (?:\\S+ ){0,4}?(?:met\\S*|présent\\S*|connect\\S*)",
    "mets? en relation ?\\?",
    "(?:ça|cela) (?:te|vous) (?:dit|dirait|intéresse|intéresserait)(?:[^.!?]{0,60})(?:présent|mett|connect|rencontr)\\w*",
  ],
  thanks: [
    "merci[^.!?]{0,60}(?:mise en (?:relation|contact)|présentation|présentée?|présenter|intro|mis en (?:relation|contact))",
    "en (?:copie cachée|cci|bcc)",
    "(?:enchantée?|ravie?)(?: de (?:faire (?:ta|votre)|(?:te|vous) rencontrer)|(?: [^ .!,]+)? ?[!,.])",
  ],
  pitches: [
    "(?:notre|nos) (?:\\S+ )?(?:solution|solutions|produit|plateforme|offre|entreprise|service|services|nouveau|nouvelle|équipe)",
    "(?:15|20|30|quinze|vingt) minutes",
    "démonstration",
    "démo",
    "essai gratuit",
    "réservez",
    "votre profil",
    "à l'écoute du marché",
    "opportunité",
    "découvrez",
    "cliquez",
  ],

  things: list(`
    entreprise, outil, plateforme, application, appli, produit, solution, service, logiciel,
    système, projet, marque, vélo, offre, agence, cabinet, collection, sas, sarl
  `),
  personCues: list(`
    qui, il, elle, lui, en copie, amie?, collègue, fondat(?:eur|rice), direct(?:eur|rice),
    ingénieure?, doctorante?, étudiante?, consultante?, professeure?, avocate?, responsable
  `),
  services: list(
    "secrétariat, direction, rédaction, accueil, équipe, service, conseiller, conseillère, opérateur, support, agent, humain, staff, bureau",
  ),
  minutes: ["compte[ -]rendu.{0,80}", "présents ?:.{0,200}", "ordre du jour ?:?.{0,60}"],
};
