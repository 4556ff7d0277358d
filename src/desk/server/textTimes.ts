import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Node, parseTree } from "jsonc-parser";

/** Stands for what is not committed yet: it is younger than everything that is. */
const uncommitted = Number.MAX_SAFE_INTEGER;

/**
 * When each value of a story's JSON file was changed last, s, by the keys that lead to it, joined by line breaks: from Git,
 * line by line. Nothing where the folder is in no repository, or there is no Git.
 */
export async function textTimes(
  root: string,
  slug: string,
  file: string,
  text: string,
): Promise<Record<string, number>> {
  const lines = await lineTimes(root, `data/${slug}/${file}`);
  const tree = parseTree(text);
  if (!tree || lines.length === 0) return {};
  // How many line breaks are before an offset: nodes come in their order.
  let [offset, line] = [0, 0];
  const lineAt = (next: number) => {
    for (; offset < next; offset++) if (text[offset] === "\n") line++;
    return line;
  };
  const times: Record<string, number> = {};
  const walk = (node: Node, at: readonly string[]) => {
    if (node.type !== "object") times[at.join("\n")] = lines[lineAt(node.offset)] ?? uncommitted;
    else
      for (const { children: [key, value] = [] } of node.children ?? [])
        if (key && value) walk(value, [...at, String(key.value)]);
  };
  walk(tree, []);
  return times;
}

/** When each line of a file was committed. */
async function lineTimes(root: string, path: string): Promise<number[]> {
  try {
    const blame = await promisify(execFile)("git", ["blame", "--porcelain", "--", path], {
      cwd: root,
      maxBuffer: 2 ** 28,
    });
    const commits = new Map<string, number>();
    let commit = "";
    return blame.stdout.split("\n").flatMap((line) => {
      const [first = "", second = ""] = line.split(" ", 2);
      if (line.startsWith("\t")) return [commits.get(commit) ?? uncommitted];
      if (/^[0-9a-f]{40,}$/.test(first)) commit = first;
      if (first === "committer-time") commits.set(commit, /^0+$/.test(commit) ? uncommitted : Number(second));
      return [];
    });
  } catch {
    return [];
  }
}
