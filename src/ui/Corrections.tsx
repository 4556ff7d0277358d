import { ClaimCountries } from "./ClaimLinks";
import { useExplorer } from "./explorerContext";

/** Corrections after publication, newest first: what was wrong, and how it reads now. Nothing where there are none. */
export function Corrections() {
  const { edition, translate } = useExplorer();
  if (edition.corrections.length === 0) return null;
  const countries = (claims: readonly string[]) => [
    ...new Set(claims.flatMap((claim) => edition.claims[claim]?.countries ?? [])),
  ];
  return (
    <section className="corrections">
      <h3>{translate("corrections")}</h3>
      <ul>
        {edition.corrections.map(({ id, dated, text, claims }) => (
          <li key={id}>
            <b>{dated}.</b> {text}
            <ClaimCountries countries={countries(claims)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
