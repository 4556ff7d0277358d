import { useState } from "react";
import { frameHeight } from "../embed/snippets";
import { useExplorer } from "./explorerContext";

const widths = ["320", "640", "100%"] as const;

/** The map as readers of the page would see it, at the width of a phone, of an article's column, or in full width. */
export function EmbedPreview({ address }: { address: string }) {
  const { translate } = useExplorer();
  const [width, setWidth] = useState<(typeof widths)[number]>("320");
  return (
    <section className="embed-preview">
      <fieldset>
        <legend>{translate("embedPreview")}</legend>
        {widths.map((each) => (
          <label key={each}>
            <input type="radio" name="embed-width" checked={each === width} onChange={() => setWidth(each)} />{" "}
            {each === "100%" ? translate("embedFullWidth") : `${each} px`}
          </label>
        ))}
      </fieldset>
      <div className="embed-scroller">
        {/* Another address is another frame: one that goes to it would leave a step for Back behind. */}
        <iframe key={address} src={address} title={translate("embedPreview")} width={width} height={frameHeight} />
      </div>
    </section>
  );
}
