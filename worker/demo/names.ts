import type { Chance } from "./chance.ts";

type Names = readonly [string, ...string[]];

/** People of one naming tradition; every pairing is made up. `order` is how the parts are written. */
type Tradition = {
  given: Names;
  family: Names;
  order: "given_first" | "family_first" | "family_first_unspaced" | "given_alone";
};

export type Name = { fullName: string; givenName: string | null; familyName: string | null };

export function makeName(chance: Chance): Name {
  const { given, family, order } = chance.pick(traditions);
  const givenName = chance.pick(given);
  const familyName = chance.pick(family);
  switch (order) {
    case "given_first":
      return { fullName: `${givenName} ${familyName}`, givenName, familyName };
    case "family_first":
      return { fullName: `${familyName} ${givenName}`, givenName, familyName };
    case "family_first_unspaced":
      return { fullName: `${familyName}${givenName}`, givenName, familyName };
    case "given_alone":
      return { fullName: givenName, givenName, familyName: null };
  }
}

const traditions: readonly [Tradition, ...Tradition[]] = [
  {
    order: "given_first",
    given: ["Amara", "Chidi", "Ngozi", "Tobe", "Ifeoma", "Kelechi", "Zainab", "Folu", "Sade"],
    family: ["Okafor", "Adeyemi", "Nwosu", "Balogun", "Eze", "Ọlátúnjí", "Bello", "Ìdòwú"],
  },
  {
    order: "given_first",
    given: ["Søren", "Zoë", "Łukasz", "Björk", "Jürgen", "Šárka", "Anaïs", "Rūta", "Ştefan"],
    family: ["Øster", "Hrušková", "Müller-Weiß", "Żak", "Gürbüz", "Ångström", "Țepeș", "D’Arcy"],
  },
  {
    order: "given_first",
    given: ["María José", "João", "Inés", "Álvaro", "Conceição", "Íñigo", "Lucía", "Tomás"],
    family: ["Peña y Lillo", "dos Santos Araújo", "Núñez Corral", "Ibáñez", "Gonçalves", "Muñoz"],
  },
  {
    order: "given_first",
    given: ["أمل", "يوسف", "نور", "ليلى", "طارق", "هدى", "سليم", "رنا"],
    family: ["الحداد", "منصور", "الخوري", "بن سالم", "العطار", "درويش"],
  },
  {
    order: "given_first",
    given: ["अनन्या", "रोहन", "प्रिया", "कबीर", "मीरा", "अर्जुन", "ईशा", "देव"],
    family: ["शर्मा", "कुलकर्णी", "वर्मा", "जोशी", "देशपांडे", "मेहता"],
  },
  {
    order: "family_first_unspaced",
    given: ["美玲", "伟", "思远", "晓雯", "子轩", "静", "明哲", "雨桐"],
    family: ["王", "李", "欧阳", "陈", "林", "司马", "黄"],
  },
  {
    order: "family_first",
    given: ["陽菜", "蓮", "さくら", "大和", "結衣", "悠真"],
    family: ["佐藤", "髙橋", "伊集院", "中村", "渡邉"],
  },
  {
    order: "family_first_unspaced",
    given: ["지우", "민준", "서연", "하준", "유나", "도현"],
    family: ["김", "이", "박", "최", "남궁", "정"],
  },
  {
    order: "given_first",
    given: ["Ольга", "Дмитро", "Ксенія", "Иван", "Мирослава", "Ђорђе", "Алла", "Тарас"],
    family: ["Шевчук", "Коваленко", "Орлова", "Петрић", "Гончар", "Лисенко"],
  },
  {
    order: "given_first",
    given: ["ሰላም", "ዳዊት", "ሄለን", "ብሩክ", "ማርታ", "ዮናስ"],
    family: ["ተስፋዬ", "በቀለ", "ገብረመድኅን", "አበበ", "ወልደማርያም"],
  },
  {
    order: "given_first",
    given: ["Ελένη", "Νίκος", "Δήμητρα", "Άρης", "Ιφιγένεια"],
    family: ["Παπαδάκη", "Κωνσταντίνου", "Σταύρου", "Ζέρβας"],
  },
  {
    order: "given_first",
    given: ["Priya", "Kavita", "Arun", "Lakshmi", "Vikram", "Nandini", "Tanvi", "Suresh"],
    family: ["Raman", "Iyer", "Venkataraman", "Bhatt", "Sen", "Chakraborty", "Pillai"],
  },
  {
    order: "family_first",
    given: ["Thị Ánh", "Đức Bảo", "Hoàng Dũng", "Ngọc Hương", "Minh Quỳnh"],
    family: ["Nguyễn", "Trần", "Lê", "Phạm"],
  },
  {
    order: "given_first",
    given: ["Robin", "Casey", "Morgan", "Alex", "Harper", "Rowan", "Jules", "Quinn"],
    family: ["Sample", "Fictional", "Exemplar", "Madeup", "Placeholder-Jones", "O’Invented"],
  },
  {
    order: "given_alone",
    given: ["Wulandari", "Nurhayati", "Thiri", "Budi", "Sundari", "Ö"],
    family: [""],
  },
  {
    order: "given_first",
    given: [
      "Wilhelmina Charlotte Augusta",
      "Bartholomäus Leopold Ignatius",
      "Ratu Ayu Dewi Kartikasari",
    ],
    family: [
      "von und zu Musterhausen-Beispielsdorf",
      "de la Fuente Imaginaria y Monteverde",
      "Rakotoarimananarivelo",
    ],
  },
];
