import type { DraftTexts } from "#shared/drafts/draft";

export const texts: DraftTexts = {
  first_message: {
    subject: "[Apresentação feita por {mentor}|Um primeiro contato]",
    text: `Olá[, {person}],

[{mentor} teve a gentileza de nos apresentar em {introduced_on}.|{mentor} teve a gentileza de nos apresentar.] [Gostaria de conversar sobre isto: {purpose}.|Gostaria de saber como você chegou ao que faz hoje e de fazer duas ou três perguntas sobre o seu trabalho.]

Você teria vinte minutos nas próximas duas semanas? Eu me adapto ao que for melhor para você.

Com os melhores cumprimentos
{me}`,
  },
  chase: {
    subject: "[Apresentação feita por {mentor}|Uma conversa breve]",
    text: `Olá[, {person}],

Escrevi para você [em {written_on}|há alguns dias][, depois que {mentor} nos apresentou,] e sei como os dias são cheios. Se uma conversa breve for possível, será um prazer. Se não for, tudo bem, e uma palavra basta.

Com os melhores cumprimentos
{me}`,
  },
  second_chase: {
    subject: "[Apresentação feita por {mentor}|Uma conversa breve]",
    text: `Olá[, {person}],

Esta é a minha última mensagem sobre o assunto, e não há problema em deixá-la sem resposta. [{mentor} achou que uma conversa com você me ajudaria, e ela continuaria sendo um prazer.|Uma conversa breve continuaria sendo um prazer.] [A minha pergunta é esta: {purpose}.] Se houver um momento melhor, uma linha sua será sempre bem-vinda.

Agradeço, e tudo de bom
{me}`,
  },
  schedule: {
    subject: "Um horário para conversar",
    text: `Olá[, {person}],

Agradeço a sua resposta. Algum destes horários seria bom para você?

- 
- 

Se outro for mais fácil, eu me adapto.

Com os melhores cumprimentos
{me}`,
  },
  thank: {
    subject: "Meu agradecimento",
    text: `Olá[, {person}],

Agradeço o seu tempo[ em {met_on}]. O que mais levo comigo é isto: 

Conto depois o que resultou da conversa.

Com os melhores cumprimentos
{me}`,
  },
  tell_result: {
    subject: "[Como foi com {person}|Como foi]",
    text: `Olá[, {mentor}],

Agradeço a apresentação[ a {person}]. [Conversamos em {met_on}.|Já conversamos.] Isto foi o que resultou: 

Sem essa apresentação, nada disso teria acontecido.

Um abraço
{me}`,
  },
  keep_in_touch: {
    subject: "Um olá depois de algum tempo",
    text: `Olá[, {person}],

Faz algum tempo que não nos falamos[ ({how_met})], e eu me lembrei de você porque 

Como vai, e em que está trabalhando?

Com os melhores cumprimentos
{me}`,
  },
  request: {
    subject: "[Uma apresentação a {person}?|Uma pergunta sobre uma apresentação]",
    text: `Olá[, {mentor}],

[Seria possível uma apresentação a {person}?|Haveria alguém com quem eu pudesse conversar?] [É sobre isto: {purpose}.] Se não for o momento, basta dizer.

[Para facilitar, aqui vão algumas linhas para encaminhar:

{blurb}]

Agradeço muito
{me}`,
  },
  blurb: {
    subject: "[Algumas palavras sobre {me}|Algumas palavras]",
    text: `[{me} participa de um programa de mentoria com {mentor}|{me} participa de um programa de mentoria|Participo de um programa de mentoria][ e gostaria de conversar um pouco com {person}]. [É sobre isto: {purpose}.] Vinte minutos bastam, por telefone ou pessoalmente, quando for melhor. Se agora não for um bom momento, tudo bem.`,
  },
  ask_contact: {
    subject: "[Posso apresentar {mentee}?|Posso apresentar alguém?]",
    text: `Olá[, {person}],

Acompanho {mentee} em uma mentoria e pensei em você. Posso apresentar vocês? [É sobre isto: {purpose}.]

[Nas suas próprias palavras:

{blurb}]

Um breve sim ou não basta, e um não é perfeitamente aceitável; não passo nada adiante antes da sua resposta.

[O que fica guardado sobre você e como alterar: {notice}]

Com os melhores cumprimentos
{me}`,
  },
  introduce: {
    subject: "[{mentee} e {person}|Uma apresentação]",
    text: `Olá[, {person}; olá, {mentee}],

É um prazer apresentar vocês. [{person}: {role}, {organization}.|{person} trabalha em {organization}.] [{mentee} gostaria de conversar sobre isto: {purpose}.]

[{mentee} escreve:

{blurb}]

Deixo que vocês encontrem um horário que seja bom para ambos.

Um abraço
{me}`,
  },
};
