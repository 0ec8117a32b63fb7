import type { DraftTexts } from "#shared/drafts/draft";

export const texts: DraftTexts = {
  first_message: {
    subject: "[Mise en relation par {mentor}|Un premier contact]",
    text: `Bonjour[ {person}],

[{mentor} a eu la gentillesse de nous mettre en relation le {introduced_on}.|{mentor} a eu la gentillesse de nous mettre en relation.] [Ce dont j’aimerais vous parler : {purpose}.|J’aimerais savoir ce qui vous a mené à votre métier, et vous poser deux ou trois questions sur votre travail.]

Auriez-vous vingt minutes dans les deux semaines à venir ? Je m’adapterai à ce qui vous convient.

Bien cordialement
{me}`,
  },
  chase: {
    subject: "[Mise en relation par {mentor}|Un court échange]",
    text: `Bonjour[ {person}],

Je vous ai écrit [le {written_on}|récemment][, après la mise en relation par {mentor},] et je sais combien les journées sont remplies. Si un court échange est possible, ce sera avec plaisir. Sinon, ce n’est pas grave du tout, et un mot suffit.

Bien cordialement
{me}`,
  },
  second_chase: {
    subject: "[Mise en relation par {mentor}|Un court échange]",
    text: `Bonjour[ {person}],

C’est mon dernier message à ce sujet, et vous pouvez tout à fait le laisser sans réponse. [{mentor} pensait qu’un échange avec vous m’aiderait, et il me ferait toujours plaisir.|Un court échange me ferait toujours plaisir.] [Ma question est la suivante : {purpose}.] Si un meilleur moment se présente, un mot de vous sera toujours le bienvenu.

Merci et bien cordialement
{me}`,
  },
  schedule: {
    subject: "Un moment pour échanger",
    text: `Bonjour[ {person}],

Merci pour votre réponse. L’un de ces moments vous conviendrait-il ?

- 
- 

Si un autre est plus simple, je m’adapterai volontiers.

Bien cordialement
{me}`,
  },
  thank: {
    subject: "Merci",
    text: `Bonjour[ {person}],

Merci pour le temps que vous m’avez accordé[ le {met_on}]. Ce que je retiens surtout : 

Je vous dirai ce qui en est sorti.

Bien cordialement
{me}`,
  },
  tell_result: {
    subject: "[Mon échange avec {person}|Mon échange]",
    text: `Bonjour[ {mentor}],

Merci pour la mise en relation[ avec {person}]. [Nous avons parlé le {met_on}.|Nous avons parlé.] Voici ce qui en est sorti : 

Rien de cela n’aurait eu lieu sans cette mise en relation.

Chaleureusement
{me}`,
  },
  keep_in_touch: {
    subject: "Des nouvelles",
    text: `Bonjour[ {person}],

Cela fait un moment que nous n’avons pas échangé[ ({how_met})], et j’ai pensé à vous parce que 

Comment allez-vous, et sur quoi travaillez-vous ?

Bien cordialement
{me}`,
  },
  request: {
    subject: "[Une mise en relation avec {person} ?|Une question sur une mise en relation]",
    text: `Bonjour[ {mentor}],

[Une mise en relation avec {person} serait-elle possible ?|Y aurait-il quelqu’un à qui je pourrais parler ?] [Voici de quoi il s’agit : {purpose}.] Si ce n’est pas le moment, un mot suffit.

[Pour que ce soit simple, voici quelques lignes à transférer :

{blurb}]

Merci beaucoup
{me}`,
  },
  blurb: {
    subject: "[Quelques mots sur {me}|Quelques mots]",
    text: `[{me} suit un programme de mentorat avec {mentor}|{me} suit un programme de mentorat|Je suis un programme de mentorat][, et un court échange avec {person} serait précieux]. [Voici de quoi il s’agit : {purpose}.] Vingt minutes suffisent, par téléphone ou en personne, au moment qui convient. Si ce n’est pas le moment, ce n’est pas grave du tout.`,
  },
  ask_contact: {
    subject: "[Puis-je vous présenter {mentee} ?|Puis-je vous présenter quelqu’un ?]",
    text: `Bonjour[ {person}],

J’accompagne {mentee} en mentorat, et j’ai pensé à vous. Puis-je vous mettre en relation ? [Voici de quoi il s’agit : {purpose}.]

[En ses propres mots :

{blurb}]

Un simple oui ou non suffit, et un non ne pose aucun problème ; je ne transmettrai rien avant votre réponse.

[Ce qui est conservé à votre sujet, et comment le modifier : {notice}]

Bien cordialement
{me}`,
  },
  introduce: {
    subject: "[{mentee} et {person}|Une mise en relation]",
    text: `Bonjour[ {person}, bonjour {mentee}],

C’est un plaisir de vous mettre en relation. [{person} : {role}, {organization}.|{person} travaille chez {organization}.] [Ce dont {mentee} aimerait parler : {purpose}.]

[{mentee} écrit :

{blurb}]

Je vous laisse trouver le moment qui vous convient.

Chaleureusement
{me}`,
  },
};
