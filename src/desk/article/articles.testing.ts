/** An article of the tests' own, with what a careful reader finds in it. */
export interface TestArticle {
  name: string;
  language: string;
  day: string;
  text: string;
  countries: string[];
  /** Surnames, with the country of the office where the text gives it. */
  people: Record<string, string | null>;
  towns: string[];
  organisations: string[];
  dates: string[];
  amounts: string[];
}

/** Written for the tests, on facts of the first story and in other shapes: a report with quotations, a wire text, and three languages. */
export const articles: readonly TestArticle[] = [
  {
    name: "the first story, in English",
    language: "en",
    day: "2025-10-08",
    text: `The Russian president, Vladimir Putin, flew into Tajikistan on Wednesday at the start of a stay of three days. Leaders of other former Soviet states are due in Dushanbe as well.

The Kremlin says that a meeting with Kazakhstan, Kyrgyzstan, Turkmenistan and Uzbekistan comes first, on Thursday. Armenia, Azerbaijan and Belarus join on Friday, when the CIS holds its own summit.

The International Criminal Court issued a warrant for Putin in March 2023 over children who were taken from Ukraine. He has since looked to Asia: to China, and to North Korea, whose soldiers fought beside Russian troops.

Tajikistan lived through a civil war after 1991, and it still hosts Russian soldiers. Russian Defence Minister Andrei Belousov met his Tajik counterpart, Emomali Sobirzoda, on Wednesday. “Much depends on how our armies work together,” Belousov said.

Tajik President Emomali Rahmon has been in power since 1992. At the last such meeting, in Astana in October 2022, he complained that Moscow showed too little respect.

About 1.2 million Tajiks left for work in Russia, and the money that they send home is worth 47.9 per cent of output. Putin was also to see Ilham Aliyev, the president of Azerbaijan, after ten months of strain with Baku that began on 25 December 2024.`,
    countries: ["RUS", "TJK", "KAZ", "KGZ", "TKM", "UZB", "ARM", "AZE", "BLR", "UKR", "CHN", "PRK"],
    people: { Putin: "RUS", Belousov: "RUS", Sobirzoda: null, Rahmon: "TJK", Aliyev: "AZE" },
    towns: ["Dushanbe", "Astana", "Moscow", "Baku"],
    organisations: ["CIS", "International Criminal Court"],
    dates: ["2025-10-08", "2025-10-09", "2025-10-10", "2023-03", "1991", "1992", "2022-10", "2024-12-25"],
    amounts: ["1200000 people", "47.9 percent"],
  },
  {
    name: "a report from West Africa, in English",
    language: "en",
    day: "2025-01-29",
    text: `Mali, Burkina Faso and Niger left ECOWAS on Wednesday, a year after they had announced the step.
“We will not go back,” said Malian Foreign Minister Abdoulaye Diop in Bamako. Nigerian President Bola Tinubu, who chaired the bloc, had asked the three for more time.
Some 72 million people live in the three countries, which are larger than France, Spain and Germany together. Senegalese and Ghanaian envoys travelled to Niamey and Ouagadougou last week.
The bloc was founded on 28 May 1975. Between 600 and 700 soldiers are to leave Agadez by March 2025, at a cost of $1.5 billion.`,
    countries: ["MLI", "BFA", "NER", "NGA", "FRA", "ESP", "DEU", "SEN", "GHA"],
    people: { Diop: "MLI", Tinubu: "NGA" },
    towns: ["Bamako", "Niamey", "Ouagadougou", "Agadez"],
    organisations: ["ECOWAS"],
    dates: ["2025-01-29", "1975-05-28", "2025-03"],
    amounts: ["72000000 people", "600 people", "1500000000 us-dollars"],
  },
  {
    name: "a wire text, in Russian",
    language: "ru",
    day: "2025-10-08",
    text: `Президент России Владимир Путин в среду прибыл в Душанбе. В четверг он встретится с лидерами Казахстана, Киргизии, Туркменистана и Узбекистана.

Министр обороны России Андрей Белоусов провёл переговоры с таджикским коллегой. «Многое зависит от сотрудничества наших армий», — заявил Белоусов.

В июне 2024 года российские военные покинули Азербайджан. В России работает около 1,2 млн граждан Таджикистана, армянский премьер-министр Никол Пашинян приедет в пятницу.`,
    countries: ["RUS", "TJK", "KAZ", "KGZ", "TKM", "UZB", "AZE", "ARM"],
    people: { Путин: "RUS", Белоусов: "RUS", Пашинян: "ARM" },
    towns: ["Душанбе"],
    organisations: [],
    dates: ["2025-10-08", "2025-10-09", "2024-06", "2025-10-10"],
    amounts: ["1200000 people"],
  },
  {
    name: "a short text, in Persian",
    language: "fa",
    day: "2025-10-08",
    text: `رئیس‌جمهور روسیه ولادیمیر پوتین روز ۸ اکتبر ۲۰۲۵ به دوشنبه رسید. رهبران قزاقستان، ازبکستان و ترکمنستان نیز می‌آیند.

وزیر دفاع تاجیکستان امامعلی سابرزاده با همتای روسی دیدار کرد. حدود ۱٫۲ میلیون نفر از تاجیکستان در روسیه کار می‌کنند.`,
    countries: ["RUS", "TJK", "KAZ", "UZB", "TKM"],
    people: { پوتین: "RUS", سابرزاده: "TJK" },
    towns: ["دوشنبه"],
    organisations: [],
    dates: ["2025-10-08"],
    amounts: ["1200000 people"],
  },
  {
    name: "a short text, in Tajik",
    language: "tg",
    day: "2025-10-08",
    text: `Президенти Русия Владимир Путин 8 октябри соли 2025 ба Душанбе омад. Раҳбарони Қазоқистон, Қирғизистон ва Ӯзбекистон низ меоянд.

Вазири дифои Тоҷикистон Эмомалӣ Собирзода бо ҳамтои русаш дидор кард. Қариб 1,2 миллион нафар тоҷик дар Русия кор мекунанд.`,
    countries: ["RUS", "TJK", "KAZ", "KGZ", "UZB"],
    people: { Путин: "RUS", Собирзода: "TJK" },
    towns: ["Душанбе"],
    organisations: [],
    dates: ["2025-10-08"],
    amounts: ["1200000 people"],
  },
];
