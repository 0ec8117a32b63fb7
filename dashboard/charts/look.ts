/** The tokens a chart is drawn with, as the canvas takes them. */
export type Look = {
  paper: string;
  ink: string;
  soft: string;
  line: string;
  series: readonly string[];
  font: string;
};

const seriesTokens = ["--series-1", "--series-2", "--series-3", "--series-4", "--series-5"];

/** Reads the tokens as they are now, in the theme at hand. */
export function readLook(): Look {
  const style = getComputedStyle(document.documentElement);
  const color = (token: string) => rgbOf(style.getPropertyValue(token).trim());
  return {
    paper: color("--paper"),
    ink: color("--ink"),
    soft: color("--ink-soft"),
    line: color("--line"),
    series: seriesTokens.map(color),
    font: style.getPropertyValue("--font").trim(),
  };
}

/** Calls back whenever the tokens may have changed: dark and light, contrast, print. */
export function watchLook(onChange: () => void): () => void {
  const queries = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "print"].map(
    (query) => matchMedia(query),
  );
  for (const query of queries) query.addEventListener("change", onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
  };
}

/** Chart.js mixes colours itself and knows no oklch(); the browser does. */
function rgbOf(color: string): string {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d");
  if (!context) return color;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`;
}
