import nlp from "compromise";
import type { FoundPerson } from "../document/candidate";
import type { NamedIn } from "./namesIn";

/** Offices, as they stand before or after a name. Longer ones first. */
const offices = [
  ...["prime minister", "vice[- ]president", "foreign minister", "defen[cs]e minister", "interior minister"],
  ...[
    "finance minister",
    "deputy minister",
    "president",
    "chancellor",
    "king",
    "queen",
    "emir",
    "minister",
    "secretary[- ]general",
  ],
  ...[
    "secretary of state",
    "chair(?:man|woman|person)",
    "governor",
    "ambassador",
    "general",
    "admiral",
    "senator",
    "spokes(?:man|woman|person)",
  ],
  ...["leader", "premier", "counterpart", "aide", "speaker", "commissioner", "director", "head"],
  ...[
    "премьер-министр\\p{L}*",
    "министр\\p{L}* (?:иностранных дел|обороны|внутренних дел)",
    "президент\\p{L}*",
    "глав[аыеуо]\\p{L}*",
  ],
  ...[
    "генеральн\\p{L}+ секретар\\p{L}*",
    "канцлер\\p{L}*",
    "министр\\p{L}*",
    "посол\\p{L}*",
    "генерал\\p{L}*",
    "пресс-секретар\\p{L}*",
  ],
  ...[
    "сарвазир\\p{L}*",
    "президенти",
    "вазири корҳои хориҷ\\p{L}*",
    "вазири дифо\\p{L}*",
    "раиси ҷумҳур\\p{L}*",
    "сафири",
    "раиси",
  ],
  ...[
    "رئیس[\u200c ]?جمهور",
    "نخست[\u200c ]?وزیر",
    "وزیر (?:امور )?خارجه",
    "وزیر دفاع",
    "دبیرکل",
    "پادشاه",
    "سفیر",
    "سخنگوی?",
  ],
]
  // Capitals only where a word begins: in names, capitals are what tells them from other words.
  .map((office) => office.replace(/(?<![\p{L}\\[])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`))
  .join("|");

const latinName = "\\p{Lu}[\\p{L}’'-]+(?:\\s(?:bin|ibn|al-|van|von|de|da|dos|el|ag)?\\s?\\p{Lu}[\\p{L}’'-]+){1,2}";
const oneName = "\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2}";
/** In scripts without capitals, a name is the two words after an office and its country. */
const plainName = "[\\p{Script=Arabic}\u200c]+\\s[\\p{Script=Arabic}\u200c]+";

/** The longest piece of a sentence between an office and whose it is, letters. */
const near = 40;

/**
 * The people that a sentence names, with office and country where it gives them: "Uzbek President …", "…, the president of
 * Uzbekistan". A single name needs an office before it; without one, two names that are known as a person's are needed.
 */
export function peopleIn(
  sentence: string,
  language: string,
  { countries, towns, organisations }: NamedIn,
): FoundPerson[] {
  const found = new Map<string, FoundPerson>();
  const taken = [...countries, ...organisations];
  const countryNear = (from: number, to: number) =>
    countries.filter(({ start, end, codes }) => start >= from && end <= to && codes.length === 1).at(-1)?.codes[0];
  const add = (name: string, at: number, office?: string, country?: string) => {
    const plain = name.replace(/[’']s$/, "").trim();
    const isOther = taken.some(({ start, end }) => start < at + plain.length && end > at);
    const known = [...found.keys()].find((each) => each === plain || each.endsWith(` ${plain}`));
    if ([...found.keys()].some((each) => plain.endsWith(` ${each}`))) return;
    if (isOther || plain === "" || (known && found.get(known)?.office)) return;
    found.set(known ?? plain, {
      name: known ?? plain,
      ...(office && !/^counterpart$/i.test(office) && { office: office.toLowerCase().trim() }),
      ...(country && { country }),
    });
  };

  const isArabic = /\p{Script=Arabic}/u.test(sentence);
  const before = new RegExp(
    `(?<!\\p{L})(${offices})(?:,?\\s(?:of (?:the )?)?)((?:[^,.;:“”«»"]{0,${near}}?\\s)??)(${isArabic ? plainName : oneName})`,
    "gu",
  );
  for (const match of sentence.matchAll(before)) {
    const [whole, office = "", between = "", name = ""] = match;
    const at = match.index + whole.length - name.length;
    // Between an office and its name stands only whose it is.
    const gap = between.trim();
    const inside = countries.find(({ start, end }) => start >= match.index + office.length && end <= at);
    if (gap !== "" && !inside) continue;
    if (!isArabic && !/^\p{Lu}/u.test(name)) continue;
    const skipped = countries.find(({ start }) => start === at);
    if (skipped) {
      // The country stands where the name was looked for: the name comes after it.
      const rest = new RegExp(`^\\s(${isArabic ? plainName : oneName})`, "u").exec(sentence.slice(skipped.end));
      if (rest?.[1]) add(rest[1], skipped.end + 1, office, skipped.codes.length === 1 ? skipped.codes[0] : undefined);
      continue;
    }
    add(name, at, office, inside?.codes.length === 1 ? inside.codes[0] : countryNear(match.index - near, match.index));
  }
  if (isArabic) return [...found.values()];

  const after = new RegExp(
    `(${latinName}),\\s(?:the\\s)?((?:[\\p{L}’'-]+\\s){0,3}?)(${offices})(?!\\p{L})([^,.;]{0,${near}})`,
    "gu",
  );
  for (const match of sentence.matchAll(after)) {
    const [whole, name = "", , office = ""] = match;
    add(name, match.index, office, countryNear(match.index + name.length, match.index + whole.length));
  }
  if (language === "en")
    for (const { text } of nlp(sentence).people().json({ offset: true }) as { text: string }[]) {
      const name = new RegExp(latinName, "u").exec(text)?.[0];
      const at = name ? sentence.indexOf(name) : -1;
      if (name && !towns.some(({ start, end }) => start === at && end === at + name.length)) add(name, at);
    }
  return [...found.values()];
}
