import { readLook } from "./look.ts";

/** Saves text as a file; the mark at its head makes spreadsheets read it as UTF-8. */
export function saveText(fileName: string, text: string): void {
  save(fileName, new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
}

/** Saves the chart as a picture that stands by itself: question, answer, chart, basis. */
export function savePng(
  fileName: string,
  chart: HTMLCanvasElement,
  words: { question: string; answer: string; basis: string },
): void {
  const look = readLook();
  const scale = chart.width / Math.max(1, chart.clientWidth);
  const width = chart.clientWidth + 48;
  const sheet = document.createElement("canvas");
  const context = sheet.getContext("2d");
  if (!context) return;
  const lines = (text: string, font: string) => wrap(context, text, font, width - 48);
  const head = [
    ...lines(words.question, `600 20px ${look.font}`),
    ...lines(words.answer, `15px ${look.font}`),
  ];
  const foot = lines(words.basis, `12px ${look.font}`);
  const height = 48 + (head.length + foot.length) * 26 + chart.clientHeight;
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
  const top = 32 + head.length * 26;
  context.drawImage(chart, 24, top, chart.clientWidth, chart.clientHeight);
  foot.forEach((line, index) => {
    write(line, top + chart.clientHeight + 24 + index * 26, look.soft);
  });
  sheet.toBlob((blob) => {
    if (blob) save(fileName, blob);
  });
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

function save(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
