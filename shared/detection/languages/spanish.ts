import { type Language, list } from "../language.ts";

export const spanish: Language = {
  labels: {
    from: ["De", "Desde"],
    to: ["Para", "A"],
    cc: ["CC", "Cc", "Con copia"],
    bcc: ["CCO", "Cco"],
    replyTo: ["Responder a"],
    subject: ["Asunto"],
    date: ["Fecha", "Enviado", "Enviado el"],
  },
  replyMarks: list("re, rv re"),
  forwardMarks: list("rv, reenv, fwd"),
  calendarMarks: list(
    "respuesta automática, fuera de la oficina, invitación, aceptado, rechazado, cancelado",
  ),
  attributions: ["El .{6,200} escribi(?:ó|o):?", ".{3,120} escribió:"],
  forwardLines: ["Mensaje reenviado", "Forwarded message", "Inicio del mensaje reenviado:"],
  originalLines: ["Mensaje original"],
  programSignatures: ["Enviado desde mi .{2,40}", "Obtener Outlook para .{2,20}"],

  months: list(`
    enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre,
    diciembre
  `),
  and: list("y, e"),
  greetings: list(`
    hola, buenas, buenos días, buenas tardes, buenas noches, querido, querida, queridos,
    estimado, estimada, estimados, apreciado, apreciada, muy buenas, buen día
  `),
  closings: list(`
    saludos, un saludo, saludos cordiales, cordialmente, atentamente, un abrazo, abrazo,
    abrazos, besos, un beso, gracias, muchas gracias, quedo atento, quedo atenta, cordial
    saludo, hasta pronto, feliz día, le saluda
  `),
  titles: list("sr, sra, srta, don, doña, dr, dra, prof, lic, ing, arq, mtro, mtra, señor, señora"),
  notNames: list(`
    el, la, los, las, un, una, yo, tú, ella, él, ellos, nosotros, os, les, te, me, le, lo, se,
    y, de, que, como, por, para, con, en, quería, creo, ambos, todos, todas, equipo, ya, sí, no,
    claro, gracias, hola, muchas, espero, espero que, los dos, dos, encantado, encantada,
    presentación, conexión, asunto, lunes, martes, miércoles, jueves, viernes, copio, quedo,
    quedan, es, está, sus, su, mi, según, buenos, buenas, estimado, estimada, amigos, colegas,
    a, al, del, sin, así, bueno, pues, mira, supuesto, acuerdo, comentamos, prometido
  `),

  alsoNames: list("mira, angel, ángel"),
  roles: list(`
    director, directora, fundador, fundadora, cofundador, cofundadora, ingeniero, ingeniera,
    profesor, profesora, abogado, abogada, mentor, mentora, colega, amigo, amiga, compañero,
    compañera, socio, socia, jefe, jefa, gerente, responsable, coordinador, coordinadora,
    diseñador, diseñadora, investigador, investigadora, consultor, consultora, experto, experta,
    asesor, asesora, estudiante, doctora, doctor, periodista, emprendedor, emprendedora, equipo
  `),
  vagueRoles: list(`
    amigo, amiga, colega, compañero, compañera, mentor, mentora, experto, experta, equipo, mi, yo, tú, estudiante, antigua, antiguo, nuevo, nueva, es, era, que
  `),
  articles: list("la, el, una, un, nuestra, nuestro"),
  workplaces: list("de, del, de la"),
  pronouns: list("él, ella, ellos, ellas, está, es, trabaja, lleva, dirige"),

  subjects: [
    "presentaci(?:ó|o)n(?:es)?",
    "conexi(?:ó|o)n",
    "os presento",
    "les presento",
    "te presento a {name}",
    "intro(?:ducci(?:ó|o)n)?",
    "puesta en contacto",
  ],
  direct: [
    "(?:copio|copiando|sumo|añado|agrego|incluyo|(?:pongo|poniendo|he puesto|meto|dejo) en (?:copia|cc)) (?:a |aquí a )?{name}[^.!?]{0,40}? para que (?:os |se |te |lo |la |le )?(?:\\S+ ){0,4}?(?:contactar|contacten|contactéis|hablar|habléis|hablen|coordinar|coordinen|coordinéis|pongáis|pongan|conectéis|conecten|conversar|conversen|escribir|trabajar)",
    "(?:te|le|os|les) presento:? (?:a |al )?(?:(?:mi|nuestr[ao]|un|una) [^,.;!?()]{2,40}?,? )?{name}",
    "(?:presentarte|presentarle|presentaros|presentarles) (?:a |al )?(?:la |el )?(?:(?:mi|nuestr[ao]|un|una) [^,.;!?()]{2,40}?,? )?{name}",
    "(?:te|le|os|les) (?:quiero|quería|quisiera|gustaría|voy a|pongo) (?:presentar|en contacto) (?:a|con) {name}",
    "(?:te|le|os|les) pongo en (?:contacto|copia|relación) (?:con|a) {name}",
    "(?:ponerte|ponerle|poneros|ponerles|conectarte|conectarlo|conectarla|conectaros|conectarles) (?:en contacto )?con {name}",
    "(?:te|le|os|les) conecto con {name}",
    "quiero que (?:conozcas|conozca|conozcáis|conozcan) a {name}",
    "{who},? conoce a {name}",
    "{who},? (?:este|esta|él|ella) es {name}",
    "(?:me gustaría|quiero|quería|quisiera) presentar a {name}",
    "presento a {who} (?:y|con|a) {name}",
    "(?:su|tu|vuestr[oa]) (?:nuev[oa] )?(?:contacto|interlocutora?|persona de contacto|referente) (?:será|es|pasa a ser) {name}",
  ],
  courtesies: ["permíteme", "permítame", "me permito"],
  everyone: [
    "(?:hola|buenas|buenos días|buenas tardes)? ?(?:a )?(?:todos|todas|tod@s|equipo|colegas|compañeros|amigos)(?: y todas)?[,!:.]?$",
    "(?:hola|estimad[oa]s|querid[oa]s) (?:a )?(?:todos|todas|equipo|colegas|compañeros|compañeras|amigos)",
  ],
  joint: [
    "(?:os|los|las|les) (?:pongo|dejo) en contacto",
    "(?:os|los|las|les) (?:conecto|presento|presentamos|conectamos)(?=[.,:;!)]|$| (?:por|porque|aquí|ya|puesto|dado|pues|para|como|con|y|a (?:los|las) dos|a amb[oa]s|mutuamente|[—–-]) | aquí| ya)",
    "(?:quería|quiero|quisiera|me gustaría|toca|para|de|placer|gusto|alegría|encanta|gustaría) (?:\\S+ )?(?:(?:presentaros|presentarlos|presentarles)(?! (?:nuestr|mi |un|el |la |los |las |a |al |est))|conectaros|conectarlos|conectarles|poneros en contacto|ponerlos en contacto|ponerles en contacto)",
    "(?:quedan|quedáis|están|estáis) (?:conectad[oa]s|presentad[oa]s|en contacto)",
    "(?:procedo|paso) a (?:presentarles|presentarlos|presentaros)",
    "hago (?:las|la) presentaci(?:ón|ones)",
    "(?:hecha|hechas) (?:la|las) presentaci(?:ón|ones)",
    "(?:aquí|ahí) (?:va|tenéis|tienen) la presentación",
    "(?:creo|creé|abro|abrí|armé) (?:este|un) (?:\\S+ )?grupo para que (?:podáis|puedan|os|se)",
    "hacer de puente entre (?:vosotros|ustedes)",
  ],
  shared: [
    "(?:deberíais|deberían|tenéis que|tienen que|os conviene|conviene que) (?:\\S+ ){0,2}?(?:conoceros|conocerse|hablar|charlar|conozcáis|conozcan)",
    "(?:los|las) dos (?:\\S+ ){0,2}?(?:trabajáis|trabajan|estáis|están|tenéis|tienen|me dijisteis|me dijeron|aceptasteis|aceptaron)",
    "(?:ambos|ambas|los dos|las dos) (?:\\S+ ){0,2}?(?:habéis|han) (?:aceptado|dicho)",
    "(?:a|al) (?:uno|una) (?:del|de la) otr[oa]",
  ],
  handovers: [
    "(?:os|les|los) dejo (?:\\S+ ){0,3}?(?:que|para|habl|solos|en buenas manos|conectad|coordin|charl|seguir|contact)",
    "(?:ya )?me (?:retiro|aparto|salgo|bajo)",
    "espero que (?:podáis|puedan|os|se) (?:\\S+ ){0,2}?(?:hablar|platicar|charlar|conoc\\S+|conect\\S+|veros|verse|reunir\\S*|sea|llev)",
    "(?:podéis|pueden) (?:\\S+ ){0,2}?(?:hablar|coordinar|escribiros|escribirse|contactar) (?:directamente|entre)",
    "(?:habl(?:ad|en)|escrib(?:íos|anse)|quedad|coordin(?:ad|en)) (?:\\S+ ){0,2}?(?:del|de la|entre|directamente|cuando)",
    "ya me (?:contaréis|contarán|contáis)",
    "a partir de aquí (?:os|les|ya)",
  ],
  copied: [
    "(?:en copia|copio|copiad[oa]s?|copiando|pongo en copia|sumo|añado|agrego|incluyo|en cc)",
  ],

  identity: [
    "(?:es|era|fue|ha sido) (?:una?|nuestr[oa]|mi|de l[oa]s)",
    "(?:es|era|fue) (?:el|la|quien|aquel|aquella) (?:\\S+ ){0,4}?(?:que|quien|coordina|dirige|lidera)",
    "quien ",
    "(?:que|quien) (?:dirige|lidera|trabaja|lleva|estudia|enseña|fundó|coordina|gestiona|acaba|montó|es|era)",
    "(?:dirige|lidera|trabaja|lleva|estudia|enseña|fundó|coordina|gestiona|monta)",
  ],
  determiners: list("nuestro, nuestra, mi, un, una, el, la"),
  pointing: ["(?:est[ea]|él|ella|aquí) (?:es|está)"],
  copyingThem: [
    "(?:lo|la|le|los) (?:copio|añado|agrego|incluyo|sumo|pongo en copia|he puesto en copia)",
  ],
  turningTo: [
    "(?:habla|trabaja|coordina|contacta)\\S*[^.!?]{0,60} con",
    "(?:envía|manda|dirige|escribe)\\S*[^.!?]{0,80} a",
  ],
  copying: [
    "(?:copio|copiando|sumo|añado|agrego|incluyo|(?:pongo|poner|poniendo|he puesto|meto|dejo) en (?:copia|cc)) (?:a |aquí a )?(?:(?:mi|nuestr[ao]|un|una) [^,.;!?()]{2,40}?,? )?{name}",
    "{who} \\(cc\\)",
    "{who},? \\(?(?:en copia|en cc)",
  ],
  passing: list(`
    va, puede, podría, podrá, debe, debería, deberá, quiere, querría, será, hará, y, e, o, pero, a,
    al, para, con, de, del, en, por, sobre, que, quien, dice, dijo, pregunta, preguntó, escribe,
    escribió, envía, propone, confirma, si, también, aquí, mañana, hoy, el, la, los, las, un, una,
    no, se
  `),
  duties: [
    "(?:hasta|para|antes d)el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)",
    "(?:acta|orden del día|factura|borrador|reunión|cifras|plazo|diapositivas|modera)",
    "está (?:enferm[oa]|de baja|de vacaciones|ausente|disponible|libre)",
  ],
  plans: [
    "(?:hablamos|podemos|tenemos que|deberíamos|quedamos|nos vemos|necesitamos|vemos)",
    "(?:os|te|les|le) (?:va bien|viene bien|parece bien)",
  ],
  requests: ["por favor"],
  pairings: [
    "(?:vosotr[oa]s|ustedes|l[oa]s) (?:dos|tres)",
    "amb[oa]s",
    "entre (?:vosotr[oa]s|ustedes)",
    "l?[oa]s? un[oa]s? (?:al|a la|con el|con la) otr[oa]s?",
    "mutuamente",
    "os (?:conozcáis|escribáis|apañáis)",
  ],
  scheduling: ["(?:una|la) (?:cita|fecha|hora|reunión)", "agenda\\w*"],
  hands: [
    "con (?:tigo|usted|ustedes|vosotros)|contigo",
    "(?:te|le|os|les) (?:ayud|escrib|contact|respond|atend|acompañ|contar)\\S*",
    "(?:ayudar|contactar|escribir|atender|acompañar)(?:te|le|os|les)",
    "(?:se encargar[áa]n?|se pondrá(?:n)?) (?:\\S+ ){0,2}?(?:de|en)",
    "tu (?:\\S+ ){0,2}?(?:contacto|interlocutor\\w*)",
  ],
  permissions: [
    "(?:encantad[oa]|feliz|content[oa]|dispuest[oa]) (?:de|con|a|en) \\S+[aei]r(?:te|le|os|les)",
    "(?:encantad[oa]|feliz|content[oa]|dispuest[oa]) (?:de|con|a) (?:que (?:le|la|lo|les|te)|hablar|recibir|escuchar|ayudarte|conocerte)",
    "(?:puedes|puede|podéis|pueden) (?:\\S+ ){0,1}?(?:escribir(?:le|la|lo|les)|llamar(?:le|la|lo|les)|contactar(?:le|la|lo|les)?)",
    "(?:escríbele|llámal[eao]|llámale|contáctal[oa]|escríbale|llámel[oa])",
    "(?:me ha dado|me dio|tengo|con) (?:su )?permiso",
    "de (?:mi parte|parte mía|parte nuestra)",
    "espera (?:tu|su) (?:llamada|correo|mensaje)",
    "(?:ya )?l[eao]s? (?:avisé|dije|comenté|conté|he (?:avisado|dicho|comentado|contado))",
    "(?:está|queda) (?:avisad|enterad)[oa]",
  ],
  reaching: [
    "(?:te|le) (?:paso|comparto|dejo|mando) (?:el|su|sus) (?:contacto|correo|datos|móvil|teléfono|número)",
    "su (?:cel|celular|móvil|teléfono|número|correo|mail|email)",
  ],

  absences: ["(?:estoy|estaré) (?:fuera|de vacaciones|de baja|ausente)"],
  hedges: [
    "(?:presentarme|preséntame|presentarnos|presentármel[oa]|me present\\S+|me pon\\S+ en contacto|ponerme en contacto|conectarme|ponernos en contacto)",
    "(?:podrías|podría|puedes|puede|podríais) (?:\\S+ ){0,3}?(?:present|poner|conect)\\S*",
    "(?:te|le|os|les) (?:parecería|parece|importa|importaría|gustaría que|interesa|interesaría|apetece|vendría)",
    "(?:presentaré|presentaremos|pondré|conectaré|voy a presentar\\S*|puedo presentar\\S*|podría presentar\\S*|puedo poner\\S*)",
    "(?:presenté|presentamos|te l[oa] presenté|os presenté|les presenté|puse en contacto|había presentado|he presentado)",
    "si (?:sí|acepta|él|ella|quieres|quiere|queréis|quieren|te|le|os|les|puedes|no)",
    "(?:dime|avísame|avisa|dígame) si",
    "gracias (?:\\S+ ){0,3}?por",
  ],

  otherTimes: [
    "(?:la semana que viene|la próxima semana|mañana|el lunes|más adelante|cuando vuelva|luego|en unos días|la semana próxima)",
  ],
  asks: [
    "¿[^?]{0,80}(?:present|conect|poner|pong)\\S*[^?]{0,60}\\?",
    "(?:te|le|os|les) (?:interesaría|parece bien|parecería bien|importa|importaría) (?:\\S+ ){0,4}?(?:present|conoc|conect|habl)\\S*",
  ],
  thanks: [
    "gracias[^.!?]{0,50}(?:por|la) (?:la |esta )?(?:presentaci(?:ó|o)n|introducci(?:ó|o)n|intro|presentar\\S*|conexi(?:ó|o)n|contacto|ponernos|conectarnos)",
    "(?:te |le )?(?:paso|pongo|muevo|dejo) (?:a|en) (?:copia oculta|cco|bcc)",
    "(?:encantad[oa]|un placer|mucho gusto|un gusto)(?: de)? (?:conocer(?:te|le|os|les)|saludar(?:te|le|os|les))",
    "^(?:\\S+ )?(?:encantad[oa]|mucho gusto)[,.!]",
  ],
  pitches: [
    "nuestr[ao]s? (?:\\S+ )?(?:solución|empresa|producto|plataforma|servicio|servicios|herramienta|propuesta|equipo)",
    "(?:15|20|30|quince|veinte) minutos",
    "breve llamada",
    "demo(?:stración)?",
    "descubre",
    "prueba gratis",
    "oferta",
    "haz clic",
    "regístrate",
    "tu perfil",
    "proceso de selección",
    "vacante",
  ],
  things: list(`
    empresa, herramienta, plataforma, aplicación, app, producto, solución, servicio, programa,
    sistema, proyecto, marca, forma, colección, propuesta, agencia
  `),
  personCues: [
    "que (?:está|es|lleva|trabaja|dirige|lidera|acaba|lanza|monta|nos|ha)",
    "quien",
    "quienes",
    "a quien",
    "ella",
    "él",
    "en copia",
    "copio",
    "amig[oa]",
    "compañer[oa]",
    "colega",
    "director[a]?",
    "fundador[a]?",
    "ingenier[oa]",
    "profesor[a]?",
    "los conozco",
    "la conozco",
    "lo conozco",
    "mentor[a]?",
    "coordina",
    "trabaja",
    "dra?",
    "experto",
    "experta",
  ],
  services: list(
    "secretaría, dirección, administración, equipo, oficina, asesor, asesora, operador, soporte, agente, departamento, servicio",
  ),
  minutes: ["acta de .{2,80}", "asistentes:.{0,200}", "orden del día:?.{0,60}"],
};
