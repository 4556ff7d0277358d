import type { MessageKey } from "../i18n/translate";
import { ClaimItem } from "./ClaimItem";
import { Dialog } from "./Dialog";
import { useExplorer } from "./explorerContext";

/** The policy on borders, a paragraph each; the story's text says the same. */
export const bordersPolicy: MessageKey[] = [
  "bordersUn",
  "bordersElsewhere",
  "bordersNeutral",
  "bordersLimits",
  "bordersNote",
];

/** Whose view of borders is drawn and why, and each disputed area of the story with the UN's position. */
export function BordersDialog() {
  const { translate } = useExplorer();
  return (
    <Dialog id="borders" title={translate("borders")}>
      {bordersPolicy.map((key) => (
        <p key={key}>{translate(key)}</p>
      ))}
      <DisputedAreas />
    </Dialog>
  );
}

function DisputedAreas() {
  const { edition, translate, scene, chooseInDialog } = useExplorer();
  const areas = scene.entries.filter(({ place }) => place.at === "area");
  if (areas.length === 0) return null;
  return (
    <>
      <h3>{translate("disputedAreas")}</h3>
      {areas.map(({ id, name, detail, claims }) => (
        <section key={id} className="disputed-area">
          <p>
            <button type="button" className="text-button" onClick={() => chooseInDialog({ select: id })}>
              {name}
            </button>
            {detail && ` ${detail}`}
          </p>
          <ul className="claims">
            {claims.flatMap((claim) => {
              const said = edition.claims[claim];
              return said ? [<ClaimItem key={claim} claim={{ ...said, id: claim }} named />] : [];
            })}
          </ul>
        </section>
      ))}
    </>
  );
}
