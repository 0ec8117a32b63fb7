import type { PageWords } from "../words.ts";

export const spanish: PageWords = {
  locale: "es",
  title: "Lo que se guarda sobre usted",
  intro: (keeper, programName) =>
    `${keeper === "" ? "Alguien" : keeper} le escribió por una presentación en el programa de mentoría ${programName} y guarda esto para darle seguimiento. No necesita una cuenta para cambiarlo.`,
  fields: { fullName: "Su nombre", jobTitle: "Su puesto", organization: "Dónde trabaja" },
  correct: "Corregir",
  email: "Correo electrónico",
  phone: "Teléfono",
  link: "Enlace",
  place: "Lugar",
  happened: "Lo que pasó",
  facts: {
    requested: "Se pidió una presentación",
    offered: "Se ofreció una presentación",
    accepted: "Se acordó la presentación",
    contact_asked: "Le preguntaron a usted",
    contact_agreed: "Usted aceptó",
    introduced: "Les presentaron",
    contacted: "Le escribieron",
    replied: "Usted respondió",
    scheduled: "Se fijó una reunión",
    met: "Se reunieron",
    ongoing: "Siguen en contacto",
    closed: "Se cerró",
    thanked: "Le dieron las gracias",
    result_told: "Se contó cómo fue",
    kept_open: "Se dejó abierta",
  },
  said: {
    corrected: "Está corregido. Las dos personas de esta presentación sabrán qué cambió usted.",
    unchanged: "Así está ya.",
    unreadable: "No se pudo leer: hace falta un nombre, y caben como máximo 300 caracteres.",
  },
  erasing: "Si prefiere que no se guarde nada",
  erasingWords:
    "Cada palabra sobre usted desaparece de las fichas y listas de las dos personas de esta presentación, y también sus notas sobre ella. Que hubo una presentación, y sus fechas, queda para las cuentas del programa, sin su nombre.",
  erase: {
    summary: "Borrar lo que se guarda",
    words: "Esto no se puede deshacer. Más adelante alguien puede volver a añadirle.",
    button: "Borrar",
  },
  object: {
    summary: "Borrar y no volver a guardarme",
    words:
      "Esto no se puede deshacer. Aquello por lo que se le conoce aquí queda como una huella que no se puede leer, y nadie en este programa podrá volver a guardarle.",
    button: "Borrar y no guardarme más",
  },
  notShown:
    "La otra persona de la presentación puede tener una ficha propia que aquí no se muestra; lo que haga aquí vale también para ella. Otras personas del programa pueden conocerle por otros caminos; pregúnteles a ellas.",
  erased: "Está borrado",
  erasedWords:
    "Las dos personas de esta presentación ya no guardan ninguna palabra sobre usted. Este enlace ya no sirve.",
  mayReturn: "Si alguien vuelve a añadirle, puede pedirle un enlace nuevo.",
  barred:
    "Nadie en este programa puede volver a guardarle con las direcciones, o con el nombre y la organización, que se guardaban.",
  nameOnly:
    "Solo se guardaba su nombre, y muchas personas comparten un nombre: no se le puede reconocer si alguien vuelve a añadirle. Dígaselo, por favor, a quien le escribió.",
  gone: {
    title: "Aquí no hay nada",
    words:
      "Este enlace no funciona, o ya no. Quizá se cortó en el camino; quien le escribió puede enviarle uno nuevo.",
  },
  often: {
    title: "Se ha intentado demasiadas veces",
    words: "Espere unos minutos y abra el enlace otra vez. No se ha cambiado nada.",
  },
};
