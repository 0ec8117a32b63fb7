import type { PageWords } from "../words.ts";

export const portuguese: PageWords = {
  locale: "pt",
  title: "O que é guardado sobre você",
  intro: (keeper, programName) =>
    `${keeper === "" ? "Alguém" : keeper} escreveu para você por causa de uma apresentação no programa de mentoria ${programName} e guarda isto para acompanhá-la. Você não precisa de uma conta para mudar algo.`,
  fields: { fullName: "Seu nome", jobTitle: "Seu cargo", organization: "Onde você trabalha" },
  correct: "Corrigir",
  email: "E-mail",
  phone: "Telefone",
  link: "Link",
  place: "Lugar",
  happened: "O que aconteceu",
  facts: {
    requested: "Uma apresentação foi pedida",
    offered: "Uma apresentação foi oferecida",
    accepted: "A apresentação foi combinada",
    contact_asked: "Perguntaram a você",
    contact_agreed: "Você aceitou",
    introduced: "Vocês foram apresentados",
    contacted: "Escreveram para você",
    replied: "Você respondeu",
    scheduled: "Uma conversa foi marcada",
    met: "Vocês se encontraram",
    ongoing: "Vocês continuam em contato",
    closed: "Foi encerrada",
    thanked: "Agradeceram a você",
    result_told: "Contou-se como foi",
    kept_open: "Foi deixada em aberto",
  },
  said: {
    corrected: "Está corrigido. As duas pessoas desta apresentação saberão o que você mudou.",
    unchanged: "Já está assim.",
    unreadable: "Não foi possível ler: é preciso um nome, e cabem no máximo 300 caracteres.",
  },
  erasing: "Se você prefere que nada seja guardado",
  erasingWords:
    "Cada palavra sobre você sai das fichas e listas das duas pessoas desta apresentação, e as notas delas sobre isso também. Que houve uma apresentação, e as suas datas, fica para as contas do programa, sem o seu nome.",
  erase: {
    summary: "Apagar o que é guardado",
    words: "Isto não tem volta. Mais tarde alguém pode adicionar você de novo.",
    button: "Apagar",
  },
  object: {
    summary: "Apagar e não me guardar de novo",
    words:
      "Isto não tem volta. Aquilo por que você é conhecido aqui fica como uma impressão que não se pode ler, e ninguém neste programa poderá guardar você de novo.",
    button: "Apagar e não me guardar mais",
  },
  notShown:
    "A outra pessoa da apresentação pode ter uma ficha própria, que não aparece aqui; o que você fizer aqui vale também para ela. Outras pessoas do programa podem conhecer você por outros caminhos; nesse caso, pergunte a elas.",
  erased: "Está apagado",
  erasedWords:
    "Nenhuma palavra sobre você ficou com as duas pessoas desta apresentação. Este link não serve mais.",
  mayReturn: "Se alguém adicionar você de novo, você pode pedir um novo link a essa pessoa.",
  barred:
    "Ninguém neste programa pode guardar você de novo com os endereços, ou com o nome e a organização, que eram guardados.",
  nameOnly:
    "Só o seu nome era guardado, e muitas pessoas têm o mesmo nome: não será possível reconhecer você se alguém o adicionar de novo. Diga isso, por favor, a quem escreveu para você.",
  gone: {
    title: "Não há nada aqui",
    words:
      "Este link não funciona, ou não funciona mais. Talvez tenha sido cortado no caminho; quem escreveu para você pode enviar um novo.",
  },
  often: {
    title: "Foram tentativas demais",
    words: "Espere alguns minutos e abra o link outra vez. Nada foi mudado.",
  },
};
