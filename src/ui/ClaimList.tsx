import { ClaimItem } from "./ClaimItem";
import { useExplorer } from "./explorerContext";

/** Claims outside the panel, each with its sources. */
export function ClaimList({ claims }: { claims: readonly string[] }) {
  const { edition } = useExplorer();
  return (
    <ul className="claims">
      {claims.map((id) => {
        const claim = edition.claims[id];
        return claim && <ClaimItem key={id} claim={{ ...claim, id }} named />;
      })}
    </ul>
  );
}
