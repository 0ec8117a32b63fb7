import { hangul as hangulLetter, han as hanLetter } from "./letters.ts";

/** The commonest family names of scripts without capitals; they cover most people who write them. */
const chinese =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔向汤張劉陳楊黃趙吳孫馬鄭謝許鄧馮韓蕭葉蔣蘇呂盧鍾譚陸賈韋鄒閻龍賀顧龔萬錢嚴湯尤施洪扬羅";
const korean =
  "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용";
const han = new RegExp(`^[${hanLetter}]+$`);
const hangul = new RegExp(`^[${hangulLetter}]+$`);

/** Of the names in such a script, the share that begins with a common family name; else nothing. */
export function commonSurnameShare(names: string[]): number | undefined {
  const bare = names
    .map((each) => each.replace(/\s/g, ""))
    .filter((each) => han.test(each) || hangul.test(each));
  if (bare.length < names.length / 2) return undefined;
  const common = bare.filter(
    (each) => (han.test(each) ? chinese : korean).includes(each[0] ?? " ") && each.length <= 4,
  );
  return common.length / bare.length;
}
