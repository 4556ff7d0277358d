import { readdirSync } from "node:fs";
import { expect, test } from "./explorer";

/** Every language that the story has, the default first. */
const languages = readdirSync("data/dushanbe-2025")
  .flatMap((file) => /^([a-z]{2})\.json$/.exec(file)?.[1] ?? [])
  .sort((a, b) => Number(b === "en") - Number(a === "en"));

const widths = [320, 390, 768, 1280, 1920, 3840];

/** Words of the interface that would show if a page were not translated. */
const english = /\b(Countries|Find a place|Confirmed|Sources|Article, paragraph|Layers|None)\b/;

for (const language of languages)
  for (const theme of ["light", "dark"] as const)
    test(`In ${language}, ${theme}, at every width: axe finds nothing, nothing overflows, nothing is untranslated`, async ({
      explorer,
      page,
    }) => {
      test.slow();
      await page.emulateMedia({ colorScheme: theme });
      await explorer.openStill(
        language === "en" ? "/dushanbe-2025/" : `/dushanbe-2025/${language}/`,
        "select=TJK&layers=summits,military,migration,ties",
      );
      for (const width of widths) {
        await page.setViewportSize({ width, height: width < 800 ? 700 : Math.round(width * 0.6) });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `overflow at ${width}`).toBeLessThanOrEqual(0);
        // The chips of narrow screens scroll sideways on purpose; everything else stays within the page.
        const cut = await page
          .locator(".masthead *, .list *, .panel *, .foot *, .bar *, .back-line *, .timeline *, .borders-note")
          .evaluateAll((parts) =>
            parts
              .filter((part) => {
                const { left, right, width } = part.getBoundingClientRect();
                return width > 0 && !part.closest(".visually-hidden") && (left < -1 || right > innerWidth + 1);
              })
              .map((part) => part.className),
          );
        expect(cut, `cut off at ${width}`).toEqual([]);
        if (width === 320 || width === 1280) expect(await explorer.violations(), `axe at ${width}`).toEqual([]);
      }
      if (language !== "en") expect(await page.locator(".explorer").textContent()).not.toMatch(english);
    });
