import type { PageWords } from "../words.ts";

export const french: PageWords = {
  locale: "fr",
  title: "Ce qui est conservé à votre sujet",
  intro: (keeper, programName) =>
    `${keeper === "" ? "Quelqu’un" : keeper} vous a écrit au sujet d’une mise en relation dans le programme de mentorat ${programName} et conserve ceci pour y donner suite. Vous n’avez pas besoin de compte pour le modifier.`,
  fields: { fullName: "Votre nom", jobTitle: "Votre fonction", organization: "Où vous travaillez" },
  correct: "Corriger",
  email: "E-mail",
  phone: "Téléphone",
  link: "Lien",
  place: "Lieu",
  happened: "Ce qui s’est passé",
  facts: {
    requested: "Une mise en relation a été demandée",
    offered: "Une mise en relation a été proposée",
    accepted: "La mise en relation a été convenue",
    contact_asked: "On vous a demandé votre avis",
    contact_agreed: "Vous avez accepté",
    introduced: "Vous avez été mis en relation",
    contacted: "On vous a écrit",
    replied: "Vous avez répondu",
    scheduled: "Un rendez-vous a été fixé",
    met: "Vous vous êtes rencontrés",
    ongoing: "Vous restez en contact",
    closed: "Elle a été close",
    thanked: "On vous a remercié",
    result_told: "Il a été dit comment cela s’est passé",
    kept_open: "Elle a été laissée ouverte",
  },
  said: {
    corrected:
      "C’est corrigé. Les deux personnes de cette mise en relation sauront ce que vous avez changé.",
    unchanged: "C’est déjà ainsi.",
    unreadable: "Cela n’a pas pu être lu : il faut un nom, et 300 caractères au plus.",
  },
  erasing: "Si vous préférez ne pas être conservé",
  erasingWords:
    "Chaque mot à votre sujet disparaît des fiches et des listes des deux personnes de cette mise en relation, et leurs notes à ce propos aussi. Le fait qu’il y a eu une mise en relation, et ses dates, restent pour les comptes du programme, sans votre nom.",
  erase: {
    summary: "Effacer ce qui est conservé",
    words: "C’est sans retour. Quelqu’un pourra vous ajouter de nouveau plus tard.",
    button: "Effacer",
  },
  object: {
    summary: "Effacer, et ne plus me conserver",
    words:
      "C’est sans retour. Ce à quoi on vous reconnaît ici est gardé sous forme d’une empreinte illisible, et personne dans ce programme ne pourra vous enregistrer de nouveau.",
    button: "Effacer et ne plus me conserver",
  },
  notShown:
    "L’autre personne de la mise en relation a peut-être sa propre fiche, qui n’est pas montrée ici ; ce que vous faites ici vaut aussi pour elle. D’autres personnes du programme vous connaissent peut-être par d’autres voies ; adressez-vous alors à elles.",
  erased: "C’est effacé",
  erasedWords:
    "Il ne reste aucun mot à votre sujet chez les deux personnes de cette mise en relation. Ce lien ne sert plus.",
  mayReturn: "Si quelqu’un vous ajoute de nouveau, vous pourrez lui demander un nouveau lien.",
  barred:
    "Personne dans ce programme ne peut vous enregistrer de nouveau avec les adresses, ou le nom et l’organisation, qui étaient conservés.",
  nameOnly:
    "Seul votre nom était conservé, et beaucoup de gens partagent un nom : on ne pourra pas vous reconnaître si quelqu’un vous ajoute de nouveau. Dites-le, s’il vous plaît, à la personne qui vous a écrit.",
  gone: {
    title: "Il n’y a rien ici",
    words:
      "Ce lien ne marche pas, ou plus. Il a peut-être été coupé en route ; la personne qui vous a écrit peut vous en envoyer un nouveau.",
  },
  often: {
    title: "Trop d’essais",
    words: "Attendez quelques minutes, puis ouvrez de nouveau le lien. Rien n’a été modifié.",
  },
};
