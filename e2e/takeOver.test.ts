import { expect, test } from "./explorer";

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const)
  test(`Still and moving map are the same picture at ${width}×${height}`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height });
    // Without layers: textures have another phase in each, which is no shift.
    await explorer.openLive("/dushanbe-2025/", "layers=none");
    await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>(".overlay, .over-map")) each.style.display = "none";
    });
    const stage = page.locator("#stage");
    const box = await stage.boundingBox();
    if (!box) throw new Error("No stage");
    const live = await page.screenshot({ clip: box });
    await page.evaluate(() => {
      document.documentElement.dataset.map = "still";
      document.querySelector<HTMLElement>(".live")?.style.setProperty("display", "none");
      document.querySelector<HTMLElement>(".still")?.style.setProperty("transition", "none");
    });
    const still = await page.screenshot({ clip: box });
    const differing = await page.evaluate(
      async ([one, other]) => {
        const pixels = async (data: string) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = document.createElement("canvas");
          canvas.width = image.width;
          canvas.height = image.height;
          const context = canvas.getContext("2d") as CanvasRenderingContext2D;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        };
        const [a, b] = [await pixels(one), await pixels(other)];
        let count = 0;
        for (let i = 0; i < a.length; i += 4)
          if (
            Math.abs((a[i] ?? 0) - (b[i] ?? 0)) +
              Math.abs((a[i + 1] ?? 0) - (b[i + 1] ?? 0)) +
              Math.abs((a[i + 2] ?? 0) - (b[i + 2] ?? 0)) >
            120
          )
            count++;
        return count / (a.length / 4);
      },
      [live.toString("base64"), still.toString("base64")] as const,
    );
    // Edges differ by their smoothing; a shift by two pixels would differ along every border and coast.
    expect(differing).toBeLessThan(0.02);
  });
