export type Point = readonly [x: number, y: number];

/** The lines of an SVG path of moves, relative steps and closings, for tests of what is drawn. */
export function decodePath(d: string): { points: Point[]; closed: boolean }[] {
  return (d.match(/M[^M]*/g) ?? []).map((part) => {
    const [move = "", steps = ""] = part.replace(/z$/, "").split("l");
    const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number);
    let [x = 0, y = 0] = numbers(move);
    const points: Point[] = [[x, y]];
    const moves = numbers(steps);
    for (let i = 0; i < moves.length; i += 2) {
      x += moves[i] ?? 0;
      y += moves[i + 1] ?? 0;
      points.push([x, y]);
    }
    return { points, closed: part.endsWith("z") };
  });
}
