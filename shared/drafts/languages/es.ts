import type { DraftTexts } from "#shared/drafts/draft";

export const texts: DraftTexts = {
  first_message: {
    subject: "[Presentación de parte de {mentor}|Un saludo]",
    text: `Hola[, {person}]:

[{mentor} tuvo la amabilidad de presentarnos el {introduced_on}.|{mentor} tuvo la amabilidad de presentarnos.] [Me gustaría hablar con usted de esto: {purpose}.|Me gustaría saber cómo llegó a dedicarse a lo que hace y preguntarle dos o tres cosas sobre su trabajo.]

¿Tendría veinte minutos en las próximas dos semanas? Me adapto a lo que le venga mejor.

Un cordial saludo
{me}`,
  },
  chase: {
    subject: "[Presentación de parte de {mentor}|Una breve conversación]",
    text: `Hola[, {person}]:

Le escribí [el {written_on}|hace unos días][, después de que {mentor} nos presentara,] y sé lo llenos que están los días. Si es posible hablar un momento, me alegraría mucho. Si no, no pasa nada, y basta una palabra.

Un cordial saludo
{me}`,
  },
  second_chase: {
    subject: "[Presentación de parte de {mentor}|Una breve conversación]",
    text: `Hola[, {person}]:

Este es mi último mensaje sobre el tema, así que puede dejarlo sin respuesta con toda tranquilidad. [{mentor} pensó que hablar con usted me ayudaría, y me seguiría alegrando mucho.|Me seguiría alegrando mucho poder hablar un momento.] [Mi pregunta es esta: {purpose}.] Si más adelante le viene mejor, unas líneas suyas serán siempre bienvenidas.

Gracias y un cordial saludo
{me}`,
  },
  schedule: {
    subject: "Un momento para hablar",
    text: `Hola[, {person}]:

Gracias por su respuesta. ¿Le vendría bien alguno de estos momentos?

- 
- 

Si otro le resulta más fácil, me adapto con gusto.

Un cordial saludo
{me}`,
  },
  thank: {
    subject: "Gracias",
    text: `Hola[, {person}]:

Gracias por su tiempo[ del {met_on}]. Lo que más me llevo es esto: 

Le contaré lo que salga de ello.

Un cordial saludo
{me}`,
  },
  tell_result: {
    subject: "[Cómo fue con {person}|Cómo fue]",
    text: `Hola[, {mentor}]:

Gracias por la presentación[ a {person}]. [Hablamos el {met_on}.|Ya hemos hablado.] Esto es lo que ha salido: 

Sin esa presentación no habría ocurrido.

Un abrazo
{me}`,
  },
  keep_in_touch: {
    subject: "Un saludo después de un tiempo",
    text: `Hola[, {person}]:

Hace tiempo que no hablamos[ ({how_met})], y me acordé de usted porque 

¿Cómo está y en qué trabaja ahora?

Un cordial saludo
{me}`,
  },
  request: {
    subject: "[¿Una presentación a {person}?|Una pregunta sobre una presentación]",
    text: `Hola[, {mentor}]:

[¿Sería posible una presentación a {person}?|¿Se te ocurre alguien con quien pudiera hablar?] [Se trata de esto: {purpose}.] Si ahora no encaja, basta con decirlo.

[Para que sea fácil, aquí van unas líneas para reenviar:

{blurb}]

Muchas gracias
{me}`,
  },
  blurb: {
    subject: "[Unas líneas sobre {me}|Unas líneas]",
    text: `[{me} participa con {mentor} en un programa de mentoría|{me} participa en un programa de mentoría|Participo en un programa de mentoría][ y valoraría mucho hablar un momento con {person}]. [Se trata de esto: {purpose}.] Bastan veinte minutos, por teléfono o en persona, cuando venga bien. Si ahora no es buen momento, no pasa nada.`,
  },
  ask_contact: {
    subject: "[¿Puedo presentarle a {mentee}?|¿Puedo presentarle a alguien?]",
    text: `Hola[, {person}]:

Acompaño a {mentee} en su mentoría y pensé en usted. ¿Le parece bien que les presente? [Se trata de esto: {purpose}.]

[En sus propias palabras:

{blurb}]

Basta un breve sí o no, y un no está perfectamente bien; antes de su respuesta no compartiré nada.

[Qué se guarda sobre usted y cómo cambiarlo: {notice}]

Un cordial saludo
{me}`,
  },
  introduce: {
    subject: "[{mentee} y {person}|Una presentación]",
    text: `Hola[, {person}; hola, {mentee}]:

Me alegra ponerles en contacto. [{person}: {role}, {organization}.|{person} trabaja en {organization}.] [A {mentee} le gustaría hablar de esto: {purpose}.]

[{mentee} escribe:

{blurb}]

Les dejo encontrar un momento que les venga bien.

Un abrazo
{me}`,
  },
};
