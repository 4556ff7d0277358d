import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { textTimes } from "./textTimes";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const first =
  '{\n  "headline": "Seen",\n  "claims": {\n    "a": { "text": "One" },\n    "b": { "text": "Two" }\n  }\n}\n';

test("each text has the time at which its line was committed last; what is not committed is younger", async () => {
  const git = (day: string, ...given: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.example", ...given], {
      cwd: root,
      env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
    });
  mkdirSync(join(root, "data/ferry"), { recursive: true });
  const write = (text: string) => writeFileSync(join(root, "data/ferry/en.json"), text);
  const times = (text: string) => textTimes(root, "ferry", "en.json", text);
  write(first);
  expect(await times(first)).toEqual({});
  git("2026-01-01", "init", "-q");
  git("2026-01-01", "add", ".");
  git("2026-01-01", "commit", "-qm", "first");
  write(first.replace("Two", "2"));
  git("2026-02-01", "commit", "-qam", "second");
  const last = first.replace("Two", "2").replace("Seen", "Heard");
  write(last);
  const [january, february] = [Date.UTC(2026, 0, 1, 12) / 1000, Date.UTC(2026, 1, 1, 12) / 1000];
  expect(await times(last)).toEqual({
    headline: Number.MAX_SAFE_INTEGER,
    "claims\na\ntext": january,
    "claims\nb\ntext": february,
  });
});
