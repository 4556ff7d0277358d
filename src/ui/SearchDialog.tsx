import { Dialog } from "./Dialog";
import { useExplorer } from "./explorerContext";
import { Search } from "./Search";

/** The search on narrow screens, where it does not fit on the map. */
export function SearchDialog() {
  const { translate, chooseInDialog } = useExplorer();
  return (
    <Dialog id="search" title={translate("find")}>
      <Search onChoose={chooseInDialog} />
    </Dialog>
  );
}
