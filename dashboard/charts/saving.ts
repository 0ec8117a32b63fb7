import { utf8Mark } from "#shared/interchange/csv";
import { readLook } from "./look.ts";

/** Saves a table; the mark at its head makes spreadsheets read it as UTF-8. */
export function saveCsv(fileName: string, text: string): void {
  saveFile(fileName, new Blob([utf8Mark, text], { type: "text/csv;charset=utf-8" }));
}

export type TitledPicture = { title: string; canvas: HTMLCanvasElement };

/** Saves a figure as a picture that stands by itself: question, answer, its charts, basis. */
export function savePng(
  fileName: string,
  charts: readonly [TitledPicture, ...TitledPicture[]],
  words: { question: string; answer: string; basis: string },
): void {
  const look = readLook();
  const [{ canvas: first }] = charts;
  const scale = first.width / Math.max(1, first.clientWidth);
  const width = first.clientWidth + 48;
  const sheet = document.createElement("canvas");
  const context = sheet.getContext("2d");
  if (!context) return;
  const lines = (text: string, font: string) => wrap(context, text, font, width - 48);
  const head = [
    ...lines(words.question, `600 20px ${look.font}`),
    ...lines(words.answer, `15px ${look.font}`),
  ];
  const foot = lines(words.basis, `12px ${look.font}`);
  const tall = charts.reduce((sum, each) => sum + titleHeight(each) + each.canvas.clientHeight, 0);
  const height = 48 + (head.length + foot.length) * 26 + tall;
  sheet.width = width * scale;
  sheet.height = height * scale;
  context.scale(scale, scale);
  context.fillStyle = look.paper;
  context.fillRect(0, 0, width, height);
  const write = (each: Line, y: number, color: string) => {
    context.font = each.font;
    context.fillStyle = color;
    context.fillText(each.text, 24, y);
  };
  head.forEach((line, index) => {
    write(line, 44 + index * 26, look.ink);
  });
  let top = 32 + head.length * 26;
  for (const each of charts) {
    const { canvas, title } = each;
    if (title !== "") write({ text: title, font: `600 15px ${look.font}` }, top + 22, look.ink);
    top += titleHeight(each);
    context.drawImage(canvas, 24, top, canvas.clientWidth, canvas.clientHeight);
    top += canvas.clientHeight;
  }
  foot.forEach((line, index) => {
    write(line, top + 24 + index * 26, look.soft);
  });
  sheet.toBlob((blob) => {
    if (blob) saveFile(fileName, blob);
  });
}

function titleHeight({ title }: TitledPicture): number {
  return title === "" ? 0 : 32;
}

type Line = { text: string; font: string };

function wrap(
  context: CanvasRenderingContext2D,
  text: string,
  font: string,
  width: number,
): Line[] {
  context.font = font;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((each) => ({ text: each, font }));
}

export function saveFile(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
