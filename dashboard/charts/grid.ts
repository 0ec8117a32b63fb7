import { faded } from "./axes.ts";
import type { Drawn } from "./draw.ts";
import { type Box, drawGap } from "./gaps.ts";
import type { Look } from "./look.ts";
import { type Grid, scaleOf } from "./model.ts";
import { gapIn, numberIn, plainWords } from "./values.ts";

const rowHeight = 28;
const headHeight = 44;
const nameWidth = 92;
const leastCell = 44;
const mostCell = 92;
const betweenBlocks = 24;

/** A heat map in blocks of columns; blocks that find no room beside each other stand below. */
export function drawGrid(canvas: HTMLCanvasElement, model: Grid, look: Look): Drawn {
  let marked: number | undefined;
  const paint = () => paintAt(canvas, model, look, marked);
  const watch = new ResizeObserver(paint);
  if (canvas.parentElement) watch.observe(canvas.parentElement);
  paint();
  return {
    focus(index) {
      marked = index;
      paint();
    },
    destroy: () => watch.disconnect(),
  };
}

type Block = { name: string; columns: number[] };
type Place = { left: number; top: number; cell: number };

function blocksOf({ heads }: Grid): Block[] {
  const columns = heads.map(({ block }, column) => ({ block, column }));
  return [...Map.groupBy(columns, ({ block }) => block)].map(([name, each]) => ({
    name,
    columns: each.map(({ column }) => column),
  }));
}

function paintAt(canvas: HTMLCanvasElement, model: Grid, look: Look, marked: number | undefined) {
  const width = Math.max(200, canvas.parentElement?.clientWidth ?? 0);
  const blocks = blocksOf(model);
  const places = layOut(model, blocks, width);
  const tall = model.points.length * rowHeight + headHeight;
  const height = Math.max(...places.map(({ top }) => top)) + tall;
  const ctx = sized(canvas, width, height);
  if (!ctx) return;
  ctx.clearRect(0, 0, width, height);
  blocks.forEach((block, index) => {
    const place = places[index];
    if (!place) return;
    paintBlock({ ctx, model, look }, block, place);
    if (marked !== undefined) outline({ ctx, model, look }, block, place, marked);
  });
}

/** As many blocks beside each other as keep their cells wide enough to read. */
function layOut({ points }: Grid, blocks: readonly Block[], width: number): Place[] {
  const columns = Math.max(1, ...blocks.map((block) => block.columns.length));
  const least = nameWidth + columns * leastCell + betweenBlocks;
  const most = Math.max(1, Math.min(blocks.length, Math.floor((width + betweenBlocks) / least)));
  // Rows of the same length: four that do not fit stand two by two, not three and one.
  const across = Math.ceil(blocks.length / Math.ceil(blocks.length / most));
  const room = (width - betweenBlocks * (across - 1)) / across;
  const cell = Math.min(mostCell, (room - nameWidth) / columns);
  const tall = points.length * rowHeight + headHeight + betweenBlocks;
  return blocks.map((_, index) => ({
    left: (index % across) * (nameWidth + columns * cell + betweenBlocks),
    top: Math.floor(index / across) * tall,
    cell,
  }));
}

function sized(canvas: HTMLCanvasElement, width: number, height: number) {
  const ratio = Math.max(1, devicePixelRatio);
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  if (canvas.parentElement) canvas.parentElement.style.height = `${height}px`;
  const ctx = canvas.getContext("2d");
  ctx?.scale(ratio, ratio);
  return ctx;
}

type Brush = { ctx: CanvasRenderingContext2D; model: Grid; look: Look };

function paintBlock(brush: Brush, { name, columns }: Block, place: Place): void {
  const { ctx, model, look } = brush;
  const { left, top, cell } = place;
  ctx.textBaseline = "middle";
  write(brush, { words: name, x: left + nameWidth, y: top + 10, weight: "600 13px" });
  columns.forEach((column, index) => {
    const x = left + nameWidth + (index + 0.5) * cell - 1;
    const words = model.heads[column]?.short ?? "";
    write(brush, { words, x, y: top + 31, align: "center", color: look.soft, most: cell - 2 });
  });
  model.points.forEach(({ short }, row) => {
    const y = top + headHeight + (row + 0.5) * rowHeight;
    write(brush, { words: short, x: left, y, most: nameWidth - 8 });
    columns.forEach((column, index) => {
      paintCell(brush, { column, row }, boxAt(place, row, index));
    });
  });
}

function boxAt({ left, top, cell }: Place, row: number, index: number): Box {
  const x = left + nameWidth + index * cell;
  const y = top + headHeight + row * rowHeight;
  return { left: x, right: x + cell - 2, top: y, bottom: y + rowHeight - 2 };
}

function paintCell(brush: Brush, { column, row }: { column: number; row: number }, box: Box): void {
  const { ctx, model, look } = brush;
  const series = model.series[column];
  const value = series?.values[row];
  const gap = gapIn(value);
  if (gap !== undefined) {
    drawGap(ctx, look, box, gap, gap === "young" ? "bare" : "labelled");
    return;
  }
  const { left, right, top, bottom } = box;
  // Ink stays legible on the darkest of it, in both themes.
  ctx.fillStyle = faded(look.series[0] ?? look.ink, 0.06 + 0.54 * (numberIn(value) ?? 0));
  ctx.fillRect(left, top, right - left, bottom - top);
  const words = plainWords(value, scaleOf(model, series));
  write(brush, { words, x: (left + right) / 2, y: (top + bottom) / 2, align: "center" });
}

function outline(
  { ctx, look }: Brush,
  { columns }: Block,
  { left, top, cell }: Place,
  row: number,
) {
  ctx.strokeStyle = look.ink;
  ctx.lineWidth = 1.5;
  const y = top + headHeight + row * rowHeight - 1;
  ctx.strokeRect(left + nameWidth - 1, y, columns.length * cell, rowHeight);
}

type Written = {
  words: string;
  x: number;
  y: number;
  align?: "center";
  weight?: string;
  color?: string;
  most?: number;
};

function write({ ctx, look }: Brush, { words, x, y, ...how }: Written): void {
  ctx.font = `${how.weight ?? "12px"} ${look.font}`;
  ctx.textAlign = how.align ?? "left";
  ctx.fillStyle = how.color ?? look.ink;
  ctx.fillText(words, x, y, how.most);
}
