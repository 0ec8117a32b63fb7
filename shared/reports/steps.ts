/** Work that can stop for others after each step. */
export type Steps<Result> = Generator<void, Result>;

/** What such work ends with. */
export type Ended<Work extends (...given: never[]) => Steps<unknown>> =
  ReturnType<Work> extends Steps<infer Result> ? Result : never;

const stride = 1_000;

/** One after another, with a stop now and then, so that nobody waits for a long list. */
export function* eachOf<Item>(
  items: readonly Item[],
  use: (item: Item, index: number) => void,
): Steps<void> {
  for (const [index, item] of items.entries()) {
    if (index % stride === stride - 1) yield;
    use(item, index);
  }
}

/** What is made of each, with a stop after every one. */
export function* eachMade<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Steps<Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    yield;
  }
  return made;
}
