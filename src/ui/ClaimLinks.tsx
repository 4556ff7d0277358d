import { type ReactNode, useId } from "react";
import type { Iso3 } from "../story/story";
import { useExplorer } from "./explorerContext";
import { PublisherLink } from "./PublisherLink";

/** The countries that a claim is about; a press selects one on the map. */
export function ClaimCountries({ countries }: { countries: readonly Iso3[] }) {
  const { edition, translate, chooseInDialog } = useExplorer();
  if (countries.length === 0) return null;
  return (
    <ClaimLinks label={translate("onTheMap")}>
      {countries.map((country) => (
        <li key={country}>
          <button type="button" className="text-button" onClick={() => chooseInDialog({ select: country })}>
            {edition.countries[country]?.name ?? country}
          </button>
        </li>
      ))}
    </ClaimLinks>
  );
}

/** The publications that a claim rests on, or was checked against. */
export function ClaimSources({ sources }: { sources: readonly string[] }) {
  const { edition, translate } = useExplorer();
  return (
    <ClaimLinks label={translate("sources")}>
      {sources.flatMap((id) => {
        const source = edition.sources[id];
        if (!source) return [];
        return (
          <li key={id} title={source.about}>
            <PublisherLink publisher={source.publisher} url={source.url} />
          </li>
        );
      })}
    </ClaimLinks>
  );
}

function ClaimLinks({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <div className="claim-links">
      <span id={id}>{label}:</span>
      <ul aria-labelledby={id}>{children}</ul>
    </div>
  );
}
