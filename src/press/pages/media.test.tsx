import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import en from "../../i18n/en.json";
import { translateWith } from "../../i18n/translate";
import { panelOf } from "../../scene/panelOf";
import { Panel } from "../../ui/panel/Panel";
import { exampleAtlas, exampleEdition, exampleParsed, type RawFiles } from "../edition/exampleEdition.testing";
import type { StoryError } from "../story/complaint";
import { layerKinds } from "../story/layerKinds";
import { readFolder } from "../story/readFolder";
import { imageFiles } from "./imageFiles";

const folder = mkdtempSync(join(tmpdir(), "media-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A picture file of noise, which compresses worse than any photograph. */
const noisy = async (name: string, width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: "#777", noise: { type: "gaussian", mean: 128, sigma: 60 } },
  })
    .jpeg()
    .toFile(join(folder, name));

const withMedia = (files: RawFiles) => {
  files["story.json"].images = { quay: { file: "quay.jpg", of: "old-pier", credit: "A. <b> & Co.", licence: "CC0" } };
  files["story.json"].quotations = { promise: { of: "host", source: "PORT" } };
  files["en.json"].images = { quay: { alternative: 'Men on a "quay".', caption: "The quay." } };
  files["en.json"].quotations = {
    promise: { words: "We meet at the pier.", who: "The minister", where: "2 May 2025" },
  };
  files["quay.jpg"] = { width: 1600, height: 1000, hash: "abcd1234", path: join(folder, "quay.jpg") };
};

const complaintsAbout = (change: (files: RawFiles) => void): string[] => {
  try {
    exampleParsed((files) => {
      withMedia(files);
      change(files);
    });
    return [];
  } catch (error) {
    return (error as StoryError).complaints.map(({ at, message }) => `${at.join(".")}: ${message}`);
  }
};

const panelWith = (id: "old-pier" | "ISL") => {
  const edition = exampleEdition(withMedia, exampleAtlas, "en");
  const entry = edition.entries.find(({ thing }) => thing === id);
  const selection = entry ? ({ kind: "entry", entry } as const) : ({ kind: "country", country: "ISL" } as const);
  return renderToStaticMarkup(
    <Panel
      edition={edition}
      translate={translateWith(en, "en")}
      address={(path) => `../${path}`}
      content={panelOf(edition, selection, edition.date)}
      on={[]}
      whole
    />,
  );
};

describe("images and quotations", () => {
  test("stand in the panel of what they belong to, with credit, licence, words and source; nothing comes from elsewhere", () => {
    const pier = panelWith("old-pier");
    expect(pier).toContain(
      'srcset="../assets/example-quay-abcd1234-400.avif 400w, ../assets/example-quay-abcd1234-800.avif 800w"',
    );
    expect(pier).toContain('alt="Men on a &quot;quay&quot;."');
    expect(pier).toContain('width="800" height="500"');
    expect(pier).toContain("The quay.");
    expect(pier).toContain("A. &lt;b&gt; &amp; Co.</bdi> · <bdi>CC0");
    expect(pier.match(/(?:src|srcset)="[^"]*:/g)).toBe(null);
    const country = panelWith("ISL");
    expect(country).not.toContain('<img src="../assets');
    expect(country).toContain("<q>We meet at the pier.</q>");
    expect(country).toMatch(/<b>The minister<\/b>, <span>2 May 2025<\/span>.*href="https:\/\/port\.example\/report"/);
  });

  test("cost stories without them nothing", () => {
    expect(exampleEdition().media).toBeUndefined();
    expect(JSON.stringify(exampleEdition())).not.toContain("media");
  });

  test("need a file that is there and large enough, and something that they belong to, with words for those who do not see", () => {
    expect(complaintsAbout(() => {})).toEqual([]);
    expect(complaintsAbout((files) => delete files["quay.jpg"])).toEqual([
      'images.quay.file: "quay.jpg" is not beside story.json',
    ]);
    expect(complaintsAbout((files) => (files["quay.jpg"].width = 500))).toEqual([
      "images.quay.file: quay.jpg is 500 px wide: use one of at least 640 px",
    ]);
    expect(complaintsAbout((files) => (files["story.json"].quotations.promise.of = "hots"))).toEqual([
      expect.stringMatching(/quotations\.promise\.of: "hots" is neither .*did you mean "host"\?/),
    ]);
    expect(complaintsAbout((files) => delete files["en.json"].images.quay.alternative)).toEqual([
      expect.stringMatching(/images\.quay\.alternative: is missing/),
    ]);
    expect(complaintsAbout((files) => delete files["story.json"].images.quay.licence)).toEqual([
      expect.stringMatching(/images\.quay\.licence: is missing/),
    ]);
  });

  test("are built in two formats and two widths, each light enough whatever it shows", async () => {
    await noisy("quay.jpg", 820, 240);
    const files = imageFiles(exampleParsed(withMedia));
    expect(files.map(({ path }) => path)).toHaveLength(4);
    for (const { path, content } of files) {
      const bytes = await content();
      const { format, width } = await sharp(Buffer.from(bytes as Uint8Array)).metadata();
      expect(`${width}.${format === "heif" ? "avif" : format}`).toBe(path.split("-").at(-1));
      expect(bytes.length).toBeLessThanOrEqual(path.endsWith("avif") ? 60_000 : 90_000);
    }
  }, 60_000);

  test("are found in the folder by any usual name, upright; what is no picture is told", async () => {
    await noisy("Harbour.PNG", 900, 600);
    await sharp(join(folder, "quay.jpg")).withMetadata({ orientation: 6 }).toFile(join(folder, "upright.jpeg"));
    writeFileSync(join(folder, "empty.jpg"), "");
    writeFileSync(join(folder, "story.json"), "{}");
    const { files, complaints } = readFolder(folder, layerKinds);
    expect(files["Harbour.PNG"]).toMatchObject({ width: 900, height: 600 });
    expect(files["upright.jpeg"]).toMatchObject({ width: 240, height: 820 });
    expect(complaints).toEqual([
      { file: "empty.jpg", at: [], message: "is not a picture that can be read: save it as JPEG, PNG or WebP" },
    ]);
  });
});
