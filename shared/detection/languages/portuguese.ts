import { type Language, list } from "../language.ts";

export const portuguese: Language = {
  labels: {
    from: ["De"],
    to: ["Para"],
    cc: ["Cc", "CC", "Com cópia"],
    bcc: ["Cco", "CCO", "Bcc"],
    replyTo: ["Responder a", "Responder para"],
    subject: ["Assunto"],
    date: ["Data", "Enviado", "Enviada", "Enviado em", "Enviada em"],
  },
  replyMarks: list("re, res, resp"),
  forwardMarks: list("enc, fwd, encam"),
  calendarMarks: list(
    "resposta automática, ausência temporária, convite, aceito, aceite, recusado, cancelado",
  ),
  attributions: ["(?:Em|No dia|A) .{6,200} escreveu:?", ".{3,120} escreveu(?: .{0,80})?:"],
  forwardLines: [
    "Mensagem (?:encaminhada|reencaminhada)",
    "Forwarded message",
    "Início da mensagem (?:encaminhada|reencaminhada):",
  ],
  originalLines: ["Mensagem original"],
  programSignatures: [
    "Enviad[oa] do meu .{2,40}",
    "Obter o Outlook para .{2,20}",
    "Baixar o Outlook para .{2,20}",
  ],

  months: list(`
    janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro,
    dezembro
  `),
  and: list("e"),
  greetings: list(`
    oi, olá, ola, caro, cara, caros, prezado, prezada, prezados, querido, querida, bom dia, boa
    tarde, boa noite, estimado, estimada, viva
  `),
  closings: list(`
    abraço, abraços, beijo, um abraço, beijos, beijinhos, bjs, atenciosamente, cordialmente, saudações,
    cumprimentos, melhores cumprimentos, com os melhores cumprimentos, obrigado, obrigada,
    grande abraço, att, até breve, até já, respeitosamente, grato, grata, forte abraço
  `),
  titles: list("engª, sr, sra, dr, dra, prof, profa, eng, enf, arq, dona, seu"),
  notNames: list(`
    coloco, copio, ponho, incluo, eu, tu, você, vocês, ele, ela, eles, elas, nós, o, a, os, as, um, uma, e, de, do, da, dos,
    das, que, com, em, no, na, para, por, como, conforme, quero, gostaria, espero, deixo, fica,
    fiquem, claro, obrigado, obrigada, ambos, todos, todas, equipe, equipa, pessoal, gente, oi,
    olá, sim, não, apresentação, contato, contacto, assunto, segunda, terça, quarta, quinta,
    sexta, meu, minha, nosso, nossa, seu, sua, tudo, bem, há, muito, prazer, combinado,
    prometido, agora, conhece, estou, vou, fiz, esse, essa, este, esta, lhe, te, vos, se,
    amigos, colegas, aqui, à, ao
  `),

  alsoNames: list("cara"),
  roles: list(`
    diretor, diretora, fundador, fundadora, cofundador, cofundadora, engenheiro, engenheira,
    professor, professora, advogado, advogada, mentor, mentora, colega, amigo, amiga, sócio,
    sócia, chefe, gerente, responsável, coordenador, coordenadora, designer, pesquisador,
    pesquisadora, consultor, consultora, especialista, estudante, médica, médico, jornalista,
    empreendedor, empreendedora, equipe, equipa
  `),
  vagueRoles: list(`
    amigo, amiga, colega, mentor, mentora, especialista, equipe, equipa, meu, minha, eu, você, estudante, antiga, antigo, nova, novo, é, era, que
  `),
  articles: list("a, o, uma, um, nossa, nosso"),
  workplaces: list("de, da, do"),
  pronouns: list("ele, ela, eles, elas"),

  subjects: [
    "apresentaç(?:ão|ões)",
    "conexão",
    "intro(?:dução)?",
    "te apresento",
    "conectando (?:vocês|.{3,60})",
    "ponte",
  ],
  direct: [
    "(?:copiando|copio|incluo|adiciono|(?:coloco|colocando|ponho|coloquei|deixo) em (?:cópia|cc)) (?:aqui )?(?:[oa] )?{name}[^.!?]{0,40}? para que (?:vocês|você|ele|ela|se)? ?(?:\\S+ ){0,4}?(?:conversar|conversem|falar|falem|combinar|combinem|contatar|entrem em contato|entrar em contato|alinhar|alinhem|trabalhar|conectar|conectem)",
    "(?:te|lhe|vos|lhes) apresento (?:[oa] )?(?:(?:meu|minha|nosso|nossa|um|uma) [^,.;!?()]{2,40}?,? )?{name}",
    "apresento-(?:te|lhe|vos|lhes) (?:[oa] )?(?:(?:meu|minha|nosso|nossa|um|uma) [^,.;!?()]{2,40}?,? )?{name}",
    "(?:te|lhe|vos|lhes) apresentar (?:[oa] |à |ao )?(?:(?:meu|minha|nosso|nossa|um|uma) [^,.;!?()]{2,40}?,? )?{name}",
    "apresentar-(?:te|lhe|vos|lhes) (?:[oa] |à |ao )?(?:(?:meu|minha|nosso|nossa|um|uma) [^,.;!?()]{2,40}?,? )?{name}",
    "apresentar (?:você|vocês) (?:a|ao|à|para [oa]|pra|pro) {name}",
    "(?:quero|queria|gostaria de) (?:apresentar|que (?:você conheça|conheças|conheça)) (?:[oa] |à |ao )?{name}",
    "(?:te|lhe|vos) (?:coloco|ponho|conecto|colocar|pôr|conectar) (?:em (?:contato|contacto) )?com (?:[oa] )?{name}",
    "(?:colocar|pôr|conectar|colocando|conectando) (?:você|vocês|-te|-lhe) (?:em (?:contato|contacto) )?com (?:[oa] )?{name}",
    "{who},? (?:est[ae]|ess[ae]|aqui|eis) (?:é |está )?(?:[oa] )?{name}",
    "{who},? (?:conheça|conhece) (?:[oa] )?{name}",
    "(?:o seu|a sua|seu|sua|teu) (?:nov[oa] )?(?:contato|contacto|interlocutora?) (?:será|é|passa a ser) (?:[oa] )?{name}",
  ],
  courtesies: ["permita-me", "deixa-me"],
  everyone: [
    "(?:olá|oi|bom dia|boa tarde|prezad[oa]s|car[oa]s) (?:a )?(?:todos|todas|pessoal|equipe|equipa|colegas|time|gente|amigos)",
  ],
  joint: [
    "(?:conectando|apresentando|colocando|pondo|conecto|apresento|coloco|ponho) (?:\\S+ )?(?:vocês|vos|os dois|as duas)",
    "(?:vos|vocês) (?:pôr|colocar|ponho|coloco|apresentar|apresento|conectar|conecto|deixo) (?:\\S+ ){0,2}?(?:em contato|em contacto|um ao outro|uma à outra)",
    "(?:conectar|apresentar|colocar|pôr|juntar) (?:vocês|os dois|as duas|-vos)",
    "(?:conectá-los|conectá-las|apresentá-los(?! à)|apresentá-las|colocá-los em|pô-los em|apresentar-vos(?! (?:o|a|os|as|um|uma|nossa|nosso) )|pôr-vos em)",
    "(?:vos apresento|apresento-vos)(?= (?:porque|pois|já que|aqui|por|um ao outro|uma à outra) |[.,:;!]|$)",
    "(?:aqui|cá) (?:fica|vai|está) a apresentação",
    "(?:fica|está|tá) feit[ao] (?:a|as) (?:apresentaç\\S+|ponte|conexão|introdução)",
    "(?:criei|crio|abri|fiz) (?:este|esse|um) (?:\\S+ )?grup(?:o|inho) (?:para|pra) (?:que )?vocês",
    "(?:fiz|faço|fazendo|fazer) (?:a|essa|esta|aqui a) (?:ponte|apresentação|conexão)",
  ],
  shared: [
    "(?:vocês|os dois|as duas|se) (?:\\S+ )?(?:precisam|deviam|deveriam|têm que|têm de|devem|iam) (?:\\S+ ){0,3}?(?:conhecer|conversar|falar|trocar)",
    "de quem (?:te|lhe|vos) falei",
    "que (?:eu )?(?:te )?comentei",
    "(?:vocês|os|as) dois (?:\\S+ ){0,2}?(?:aceitaram|disseram|trabalham|toparam)",
  ],
  handovers: [
    "deixo (?:vocês|-vos|os dois|com vocês|o resto)",
    "deixo-vos",
    "(?:agora )?é com vocês",
    "fiquem à vontade",
    "(?:espero|tomara) que (?:a conversa|vocês|se|possam|consigam|dê)",
    "(?:podem|podeis) (?:\\S+ ){0,2}?(?:falar|combinar|conversar|marcar) (?:\\S+ ){0,2}?(?:diretamente|directamente|entre)",
    "(?:falem|conversem|conheçam-se|combinem)(?: (?:os dois|as duas|entre vocês|diretamente))?",
    "me retiro",
    "saio de cena",
    "daqui (?:em diante|para a frente)",
  ],
  copied: [
    "(?:em cópia|copiando|copiad[oa]s?|copio|em cc|incluo|incluindo|adicionando|adiciono|coloco em cópia)",
  ],

  identity: [
    "(?:é|era|foi) (?:uma?|noss[oa]|meu|minha)",
    "(?:é|era|foi) (?:o|a|quem|aquele|aquela) (?:\\S+ ){0,4}?(?:que|quem|coordena|dirige)",
    "que (?:dirige|lidera|trabalha|cuida|estuda|ensina|fundou|coordena|toca|pesquisa|é|abriu)",
    "(?:dirige|lidera|trabalha|cuida|estuda|ensina|fundou|coordena|toca|pesquisa)",
  ],
  determiners: list("nosso, nossa, meu, minha, um, uma, o, a"),
  pointing: ["(?:ess[ea]|est[ea]|el[ea]|aqui) (?:é|está)"],
  copyingThem: [
    "(?:[oa]s? )?(?:copio|incluo|adiciono|coloco|coloquei|copiei)(?:-[oa]s?)?(?: el[ea]s?)?(?= aqui| em cópia| em cc| nesta| neste)",
  ],
  turningTo: [
    "(?:fal[ea]|trabalh[ea]|combin[ea]|alinh[ea])\\S*[^.!?]{0,60} com",
    "(?:envi[ea]|mand[ea]|encaminh[ea]|escrev[ea])\\S*[^.!?]{0,80} (?:ao?|para)",
  ],
  copying: [
    "(?:copiando|copio|incluo|adiciono|(?:coloco|colocar|colocando|ponho|coloquei|deixo) em (?:cópia|cc)) (?:aqui )?(?:[oa] )?(?:(?:meu|minha|nosso|nossa) [^,.;!?()]{2,40}?,? )?{name}",
    "{who} \\(cc\\)",
    "{who},? \\(?(?:em cópia|em cc)",
  ],
  passing: list(`
    vai, pode, poderia, poderá, deve, deveria, quer, gostaria, será, fará, e, ou, mas, a, ao, à, para,
    pra, com, de, do, da, dos, das, em, no, na, por, sobre, que, quem, disse, diz, perguntou, pergunta,
    escreveu, enviou, propõe, confirma, se, também, aqui, amanhã, hoje, o, os, as, um, uma, não, te,
    me, lhe
  `),
  duties: [
    "(?:até|para) (?:a |à )?(?:segunda|terça|quarta|quinta|sexta|sábado|domingo)",
    "(?:ata|pauta|fatura|rascunho|reunião|números|prazo|slides|modera)",
    "está (?:doente|de férias|de licença|ausente|disponível|livre)",
  ],
  plans: [
    "(?:falamos|podemos|temos (?:que|de)|precisamos|vamos (?:falar|marcar|ver)|marcamos|combinamos)",
    "a gente (?:se fala|pode|marca|vê)",
  ],
  requests: ["por favor", "favor"],
  pairings: [
    "vocês (?:dois|duas|três)?",
    "(?:os dois|as duas|ambos|ambas)",
    "entre (?:vocês|si)",
    "um (?:ao|com o) outro",
    "uma (?:à|com a) outra",
    "se falem",
  ],
  scheduling: ["(?:um|uma|o|a) (?:horário|data|reunião)", "agenda\\w*"],
  hands: [
    "com (?:você|vocês|o senhor|a senhora)|contigo|convosco",
    "(?:te|lhe|vos|[oa]s?) (?:irá |vai )?(?:ajud|contat|escrev|respond|atend|acompanh)\\S*",
    "(?:ajudá|contatá|atendê)-l[oa]s?",
    "(?:vai|irá) (?:cuidar|tratar|assumir|entrar em contat?o)",
    "(?:seu|teu) (?:\\S+ ){0,2}?contato",
  ],
  permissions: [
    "(?:podes|pode|podem) (?:\\S+ ){0,2}?(?:escrever|ligar|contactar|contatar|chamar|mandar|procurar|falar)\\S*",
    "(?:disse|falou) que (?:podes|pode|sim|tudo bem|está)",
    "(?:feliz|contente|à disposição|disponível) (?:\\S+ ){0,3}?(?:em|para|por)",
    "da minha parte",
    "em meu nome",
    "(?:espera|aguarda|à espera)(?: d?(?:o teu|o seu|a tua|a sua))? (?:contacto|contato|mensagem|ligação)",
    "(?:topou|aceitou|concordou|avisei|já falei com|que fui eu|que eu indiquei|me indicou)",
    "à vontade",
  ],
  reaching: [
    "(?:aqui|segue|seguem|eis) (?:está |vai )?(?:o|os) (?:contato|contacto|email|e-mail|dados|telefone|número)",
  ],

  absences: ["(?:estou|estarei) (?:de férias|ausente|fora)"],
  hedges: [
    "(?:me|nos) (?:apresentar|colocar|conectar|pôr|apresente|apresentasse)",
    "(?:apresentar|pôr|colocar|ligar|conectar)-(?:me|nos)",
    "apresentar-me",
    "(?:poderia|pode|podia|podes|poderias) (?:\\S+ ){0,3}?(?:apresentar|conectar|colocar|pôr)\\S*",
    "(?:posso|poderia|podia|devo) (?:\\S+ ){0,2}?(?:apresentar|conectar|colocar|pôr)\\S*",
    "(?:vou|irei|vamos) (?:\\S+ ){0,2}?(?:apresentar|conectar|colocar|pôr)\\S*",
    "(?:apresentei|apresentou|conectei|coloquei|pus|foi apresentad[oa]|tinha apresentado)",
    "se (?:sim|ele|ela|aceitar|topar|quiser|quiseres|quiserem|não|puder|puderes|você|achar|fizer|te)",
    "(?:me diz|diz-me|avisa|me avisa|me diga) se",
    "(?:te|lhe|vos) (?:interessa|interessaria|importas|importaria)",
    "(?:obrigad[oa]|grat[oa]) (?:\\S+ ){0,2}?(?:por|pela)",
    "(?:nossa|nosso|uma|um) (?:\\S+ )?(?:solução|proposta|ferramenta|oportunidade|produto|plataforma|empresa)",
  ],

  otherTimes: [
    "(?:semana que vem|próxima semana|amanhã|mais tarde|depois|quando (?:voltar|ele|ela)|em breve|na volta)",
  ],
  asks: [
    "(?:posso|poderia|devo|quer que eu|queres que) (?:\\S+ ){0,3}?(?:apresent|conect|coloc|pôr|ponha|faça)\\S*",
    "(?:topa|toparia|aceita|aceitaria|teria interesse|tem interesse|tens interesse|interessa-te) (?:\\S+ ){0,5}?(?:apresent|conhec|conect|convers)\\S*",
  ],
  thanks: [
    "(?:obrigad[oa]|grat[oa]|agradeço|valeu)[^.!?]{0,50}(?:apresentação|apresentar\\S*|ponte|conexão|introdução|intro|contato|contacto)",
    "(?:cópia oculta|bcc|cco)",
    "(?:muito )?prazer(?: em)? (?:conhecê-l[oa]|te conhecer|conhecer-te|conhecer)",
  ],
  pitches: [
    "noss[ao]s? (?:\\S+ )?(?:solução|produto|plataforma|empresa|serviço|proposta|ferramenta|equipe|nova|novo)",
    "(?:15|20|30|quinze|vinte) minutos",
    "demonstração",
    "demo",
    "clique",
    "teste grátis",
    "link",
    "oferta",
    "seu perfil",
    "vaga",
    "desconto",
  ],
  things: list(`
    empresa, ferramenta, plataforma, aplicativo, aplicação, app, produto, solução, serviço,
    sistema, projeto, projecto, marca, proposta, agência, pro, oportunidade
  `),
  personCues: [
    "que (?:está|é|foi|trabalha|lidera|dirige|abriu|nos|toca|cuidou|me)",
    "quem",
    "ele",
    "ela",
    "em cópia",
    "copiando",
    "amig[oa]",
    "colega",
    "sóci[oa]",
    "diretora?",
    "fundadora?",
    "engenheir[oa]",
    "professora?",
    "coordenadora?",
    "dra?",
    "pesquisadora?",
  ],
  services: list(
    "secretaria, direção, coordenação, equipe, equipa, atendente, operador, suporte, agente, setor, departamento, central",
  ),
  minutes: ["ata d[aeo] .{2,80}", "presentes:.{0,200}", "pauta:?.{0,60}"],
};
