/** Which boxes hang together; what was joined once is never parted. */
export class Groups {
  private readonly above = new Map<number, number>();

  join(boxes: Iterable<number>): void {
    const [first, ...others] = boxes;
    if (first === undefined) return;
    for (const box of others) this.above.set(this.of(box), this.of(first));
  }

  /** One box that stands for all that hang together with it. */
  of(box: number): number {
    let top = box;
    for (let next = this.above.get(top); next !== undefined && next !== top; ) {
      top = next;
      next = this.above.get(top);
    }
    if (top !== box) this.above.set(box, top);
    return top;
  }
}
