import { expect, test } from "vitest";
import { outlinedText } from "./outlinedText";
import { drawnBox } from "./pngOf";

const picture = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200">${content}</svg>`;
const look = `font-family="'Source Sans 3', Vazirmatn, sans-serif" font-size="20"`;

test.each([
  ["at its start", `<text x="100" y="50" text-anchor="start" ${look} font-weight="600">Dushanbe</text>`],
  ["around its middle, spaced", `<text x="200" y="50" text-anchor="middle" ${look} letter-spacing="2">RUSSIA</text>`],
  ["at its end", `<text x="300" y="50" text-anchor="end" ${look}>Türkiye &amp; Iran</text>`],
  ["leaning", `<text transform="translate(100 50) skewX(-12)" text-anchor="start" ${look}>Baltic Sea</text>`],
  [
    "in lines",
    `<text text-anchor="start" ${look}><tspan x="20" y="40">One</tspan><tspan x="20" y="70">Two</tspan></text>`,
  ],
  ["in Cyrillic", `<text x="100" y="50" text-anchor="middle" ${look}>Душанбе</text>`],
  ["from right to left", `<text x="300" y="50" text-anchor="end" ${look}>\u2067تاجیکستان\u2069</text>`],
])("a text %s is where its outlines are", (_, text) => {
  const outlines = outlinedText(picture(text));
  expect(outlines).not.toContain("<text");
  const [as, of] = [drawnBox(outlines), drawnBox(picture(text))];
  for (const side of ["x", "y", "width", "height"] as const)
    expect(Math.abs((as?.[side] ?? 0) - (of?.[side] ?? 99)), side).toBeLessThan(1.5);
});
