import { hangul as hangulLetter, han as hanLetter } from "./letters.ts";

/** The commonest family names of scripts without capitals; they cover most people who write them. */
const chinese =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢張劉陳楊黃趙吳孫馬羅鄭謝許鄧馮蕭葉蔣蘇盧";
const korean = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하";
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
