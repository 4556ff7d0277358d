import type { Locator, Page } from "@playwright/test";
import { type Explorer, expect, test } from "./explorer";

/** The most presses between a reader's question and the visible answer. */
const mostActions = 2;

/** A reader whose presses are counted. */
class Reader {
  actions = 0;

  constructor(
    readonly explorer: Explorer,
    readonly page: Page,
  ) {}

  /** Presses the first visible element of `locator`; scrolling to one outside the window counts as a press, too. */
  async press(locator: Locator) {
    const seen = locator.filter({ visible: true }).first();
    await seen.waitFor();
    if (!(await seen.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight))) this.actions++;
    this.actions++;
    await seen.click();
  }

  /** Looks for words; where the field is folded away, a press opens it. */
  async type(words: string) {
    const opener = this.page.getByRole("button", { name: "Find a place or a name" }).filter({ visible: true });
    if (await opener.isVisible()) await this.press(opener);
    await this.explorer.searchBox().filter({ visible: true }).fill(words);
  }

  /** Looks for words, and presses what is found. */
  async find(words: string, name: string | RegExp = words) {
    await this.type(words);
    await this.press(this.page.getByRole("option", { name }));
  }

  /** Presses what opens a dialog: at the foot, or in the menu. */
  async open(dialog: string) {
    const { explorer } = this;
    if (!(await explorer.opener(dialog).first().isVisible())) await this.openMenu();
    await this.press(explorer.opener(dialog));
  }

  openMenu = () => this.press(this.page.locator(".more > summary"));
  country = (name: string) => this.press(this.explorer.option(name));
  layer = (id: string) => this.press(this.page.locator(`.chip:has(#layer-${id})`));
  colours = async (id: string) => {
    await this.press(this.page.locator(".fills-menu > summary"));
    await this.press(this.page.locator(`.fills-menu label:has(#layer-${id})`));
  };

  panel = (text: string | RegExp) => this.explorer.panel().getByText(text).first();
  row = (name: string) => this.explorer.option(name);
  dialog = (name: string) => this.page.getByRole("dialog", { name });
}

/** What readers want to know, what they do, and where they then see the answer. */
const questions: [asks: string, act: (reader: Reader) => Promise<void>, answers: (reader: Reader) => Locator[]][] = [
  ["Who hosts the summits?", async () => {}, ({ explorer, row }) => [explorer.legendRow("Host"), row("Tajikistan")]],
  [
    "Who joins only for the CIS?",
    async () => {},
    ({ explorer, row }) => [explorer.legendRow("Joined for the CIS meeting"), row("Armenia")],
  ],
  [
    "Is China there?",
    (reader) => reader.find("China"),
    ({ panel }) => [panel("Named, but not there"), panel("on the list of participants of neither summit")],
  ],
  [
    "How many Russian soldiers are in Tajikistan, and who says so?",
    (reader) => reader.country("Tajikistan"),
    ({ panel }) => [panel("5,000–7,000"), panel("outside estimates")],
  ],
  [
    "How many Uzbeks work in Russia?",
    (reader) => reader.country("Uzbekistan"),
    ({ panel }) => [panel("1.3 million"), panel("Uzbekistan’s migration agency")],
  ],
  [
    "What share of Tajikistan’s GDP do migrants send home?",
    (reader) => reader.country("Tajikistan"),
    ({ panel }) => [panel("47.9 %"), panel("share of GDP")],
  ],
  [
    "Is Armenia’s part in the CSTO frozen?",
    (reader) => reader.country("Armenia"),
    ({ panel }) => [panel("its part in the CSTO is frozen")],
  ],
  [
    "Is Ukraine in the CIS?",
    (reader) => reader.colours("cis"),
    ({ page }) => [page.locator(".overlay .label", { hasText: /Ukraine/i }).getByText("no longer in")],
  ],
  [
    "Who came for Armenia?",
    (reader) => reader.country("Armenia"),
    ({ panel }) => [panel("Prime Minister Nikol Pashinyan came to the CIS summit only")],
  ],
  [
    "What is the warrant about?",
    (reader) => reader.type("warrant"),
    ({ page }) => [page.getByText(/deportation of children from Ukraine/).filter({ visible: true })],
  ],
  [
    "What did Putin say of the aircraft?",
    (reader) => reader.type("aircraft"),
    ({ page }) => [page.getByText(/two Russian air-defence missiles had exploded/).filter({ visible: true })],
  ],
  [
    "What did Rahmon complain of?",
    (reader) => reader.type("Rahmon"),
    ({ page }) => [page.getByText(/lack of respect for Central Asia/).filter({ visible: true })],
  ],
  [
    "Whose is Crimea?",
    (reader) => reader.find("Crimea", /Crimea, Ukraine/),
    ({ panel }) => [panel("treats Crimea as part of Ukraine")],
  ],
  [
    "Which claims do not hold?",
    async (reader) => {
      await reader.open("How the article holds up");
      if (reader.actions < mostActions)
        await reader.press(reader.page.getByRole("button", { name: /^Contradicted in part/ }));
    },
    ({ dialog }) => [dialog("How the article holds up").getByRole("button", { name: /^Contradicted in part/ })],
  ],
  [
    "Where are only the bases?",
    async (reader) => {
      const { explorer } = reader;
      await reader.layer("military");
      await explorer.marks("military").first().waitFor();
      const all = await explorer.marks("military").count();
      await reader.press(explorer.legendRow("Base"));
      await expect.poll(() => explorer.marks("military").count()).toBeLessThan(all);
    },
    ({ page }) => [
      page.locator('.legend-row[aria-pressed="true"]'),
      page.locator('.overlay .point[data-layer="military"]'),
    ],
  ],
  [
    "What was there in the 1990s?",
    async (reader) => {
      const { page } = reader;
      await reader.press(page.locator(".date-chip, .timeline-now .opener"));
      await reader.press(page.getByRole("button", { name: "16 November 1994" }));
    },
    ({ page }) => [
      page.locator(".date-chip span, .timeline-now b").filter({ hasText: "16 November 1994", visible: true }),
    ],
  ],
  [
    "Can somebody walk me through, and let me back?",
    async (reader) => {
      await reader.press(reader.explorer.tour.start());
      await reader.explorer.inSight(reader.explorer.tour.title(), "the first step");
      await reader.press(reader.explorer.tour.leave());
    },
    ({ row }) => [row("Tajikistan")],
  ],
  [
    "How do I share this?",
    (reader) => reader.open("Share"),
    ({ dialog }) => [dialog("Share").getByRole("textbox").first()],
  ],
  [
    "How do I embed this?",
    (reader) => reader.open("Embed"),
    ({ dialog }) => [dialog("Embed").getByRole("textbox").first()],
  ],
  [
    "Is there a Russian version?",
    async (reader) => {
      await reader.openMenu();
      await reader.press(reader.page.getByRole("link", { name: "Русский" }));
    },
    ({ page }) => [page.getByRole("heading", { level: 1, name: /^Кто встречается с Путиным/ })],
  ],
  ["Where is Kirghizia?", (reader) => reader.find("Kirghizia", "Kyrgyzstan"), ({ panel }) => [panel("Kant air base")]],
  [
    "How do I print this?",
    async (reader) => {
      await reader.page.evaluate(() => {
        window.print = () => {
          document.title = "Printing";
        };
      });
      await reader.openMenu();
      await reader.press(reader.page.getByRole("button", { name: "Print" }));
      await expect(reader.page).toHaveTitle("Printing");
    },
    () => [],
  ],
  [
    "Whose is Baikonur?",
    (reader) => reader.find("Baikonur", /Baikonur/),
    ({ panel }) => [panel("the land is Kazakh and not disputed")],
  ],
];

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const)
  test.describe(`At ${width}×${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: width < 600, isMobile: width < 600 });
    for (const [asks, act, answers] of questions)
      test(asks, async ({ explorer, page }) => {
        await explorer.openStill();
        const reader = new Reader(explorer, page);
        await act(reader);
        for (const answer of answers(reader)) await explorer.inSight(answer, `the answer to “${asks}”`);
        expect(reader.actions, "presses until the answer").toBeLessThanOrEqual(mostActions);
      });
  });
