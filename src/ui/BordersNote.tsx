import { storyPath } from "../address/storyPath";
import { useExplorer } from "./explorerContext";

/** On the map: whose view of borders is drawn, as a link to the explanation. */
export function BordersNote() {
  const { edition, translate, framed, address, openDialog } = useExplorer();
  return (
    <p className="borders-note">
      <a
        href={`${framed ? address(storyPath({ ...edition, step: undefined })) : ""}#borders`}
        title={translate("bordersNote")}
        aria-haspopup="dialog"
        onClick={(event) => {
          event.preventDefault();
          openDialog("borders");
        }}
      >
        {translate("bordersCredit")}
      </a>
    </p>
  );
}
