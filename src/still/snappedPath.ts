/**
 * A path that d3 draws into: points are snapped to a grid and written as small relative steps, and a point that falls on
 * the one before it is left out. Snapping looks at each point alone, so neighbours that share points still share them.
 */
export class SnappedPath {
  private text = "";
  private x = 0;
  private y = 0;
  private pending: "m" | "" = "";
  private steps = 0;

  moveTo(x: number, y: number) {
    this.pending = "m";
    this.to(x, y);
  }

  lineTo(x: number, y: number) {
    this.to(x, y);
  }

  closePath() {
    if (this.steps > 0) this.text += "z";
  }

  /** d3 draws circles for points; the still has none. */
  arc() {}

  /** The path so far, in units of the grid; the next one starts afresh. */
  take(): string {
    const { text } = this;
    this.text = "";
    this.x = this.y = this.steps = 0;
    return text;
  }

  private to(x: number, y: number) {
    const [nextX, nextY] = [Math.round(x), Math.round(y)];
    const [dx, dy] = [nextX - this.x, nextY - this.y];
    const move = this.pending === "m";
    if (!move && dx === 0 && dy === 0) return;
    this.pending = "";
    // After a close, the current point is the start of the ring, so every move is absolute.
    const [a, b] = move ? [nextX, nextY] : [dx, dy];
    this.text += `${move ? "M" : this.steps === 0 ? "l" : a < 0 ? "" : " "}${a}${b < 0 ? "" : " "}${b}`;
    this.steps = move ? 0 : this.steps + 1;
    this.x = nextX;
    this.y = nextY;
  }
}
