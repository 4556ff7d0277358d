/** A priority queue of nodes: the smallest key first. */
export class Heap {
  private readonly nodes: number[] = [];
  private readonly keys: number[] = [];
  push(node: number, key: number) {
    let at = this.nodes.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.keys[parent] ?? 0) <= key) break;
      this.set(at, this.nodes[parent] ?? 0, this.keys[parent] ?? 0);
      at = parent;
    }
    this.set(at, node, key);
  }
  pop(): number | undefined {
    const first = this.nodes[0];
    const [node, key] = [this.nodes.pop(), this.keys.pop()];
    if (node === undefined || key === undefined || this.nodes.length === 0) return first;
    let at = 0;
    for (let child = 1; child < this.nodes.length; child = 2 * at + 1) {
      if (child + 1 < this.nodes.length && (this.keys[child + 1] ?? 0) < (this.keys[child] ?? 0)) child += 1;
      if ((this.keys[child] ?? 0) >= key) break;
      this.set(at, this.nodes[child] ?? 0, this.keys[child] ?? 0);
      at = child;
    }
    this.set(at, node, key);
    return first;
  }
  private set(at: number, node: number, key: number) {
    this.nodes[at] = node;
    this.keys[at] = key;
  }
}
