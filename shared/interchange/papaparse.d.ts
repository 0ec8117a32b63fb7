/** The part of Papa Parse that is used; the package brings no types. */
declare module "papaparse" {
  interface Options {
    skipEmptyLines?: boolean | "greedy";
    delimiter?: string;
  }
  const Papa: { parse<Row>(text: string, options?: Options): { data: Row[] } };
  export default Papa;
}
