import type { StoryFiles } from "./parseStory";

/** A small invented story with one thing of every kind except disputed areas: for tests, and as the start of a new story. A fresh copy each time. */
export const exampleStory = (): StoryFiles => ({
  "story.json": {
    date: "2025-05-02",
    updated: "2025-05-02",
    version: 1,
    language: "en",
    contact: "mailto:corrections@newsroom.example",
    article: "ARTICLE",
    topics: ["ferry"],
    sources: {
      ARTICLE: { publisher: "The article", date: "2025-05-02" },
      PORT: { publisher: "Port office", url: "https://port.example/report", date: "2025-04" },
    },
    claims: {
      host: {
        basis: "article",
        paragraph: 1,
        check: "confirmed",
        sources: ["PORT"],
        countries: ["ISL"],
        topic: "ferry",
        date: "2025-05-02",
      },
      passengers: {
        basis: "source",
        check: "nuanced",
        sources: ["PORT"],
        countries: ["NOR", "ISL"],
        topic: "ferry",
        amount: { low: 120000, high: 150000, unit: "people", date: "2024" },
      },
      pier: { basis: "source", check: "confirmed", sources: ["PORT"], countries: ["ISL"], topic: "ferry" },
    },
    places: {
      reykjavik: { lngLat: [-21.94, 64.15], capitalOf: "ISL" },
      oslo: { lngLat: [10.75, 59.91], capitalOf: "NOR" },
    },
    layers: [
      { id: "parts", kind: "roles", symbols: { host: { color: "host" }, guest: { color: "participant" } } },
      { id: "seats", kind: "memberships", organisation: "ferry-union", symbols: { member: { color: "member" } } },
      {
        id: "piers",
        kind: "sites",
        symbols: { pier: { color: "military", shape: "diamond" }, closed: { color: "closed", shape: "hollow-square" } },
      },
      {
        id: "passengers",
        kind: "flows",
        color: "migration",
        classes: [{ id: "many", atLeast: 100000 }],
        unknown: "no-figure",
      },
      {
        id: "tickets",
        kind: "measures",
        measure: "tickets",
        classes: [
          { id: "above-million", atLeast: 1000000 },
          { id: "above-thousands", atLeast: 100000 },
        ],
        unknown: "not-counted",
      },
      {
        id: "pacts",
        kind: "ties",
        symbols: {
          pact: { color: "partnership", width: "thin", dashed: false, arrow: false },
          inquiry: { color: "court", shape: "scales" },
        },
      },
    ],
    view: { camera: { center: [-5, 62], zoom: 2.5 }, layers: ["parts", "piers", "passengers"] },
    steps: [
      { id: "first", camera: { center: [-20, 64], zoom: 4 }, layers: ["parts"], select: "ISL", claims: ["host"] },
    ],
    labels: [{ country: "ISL" }, { place: "oslo", anchor: "start" }],
    parts: { ISL: { claims: ["host"] }, NOR: { claims: ["passengers"], facts: ["passengers"] } },
    events: [{ id: "meeting", date: "2025-05-02", claims: ["host"] }],
    roles: [
      { id: "role-ISL", country: "ISL", role: "host", events: ["meeting"], claims: ["host"] },
      { id: "role-NOR", country: "NOR", role: "guest", claims: ["passengers"] },
    ],
    memberships: [
      {
        id: "seat-NOR",
        organisation: "ferry-union",
        country: "NOR",
        periods: [{ during: "1990/..", symbol: "member" }],
        claims: ["passengers"],
      },
    ],
    sites: [
      {
        id: "old-pier",
        country: "ISL",
        place: { lngLat: [-21.9, 64.1], precision: "town" },
        periods: [
          { during: "1950/2001", symbol: "pier" },
          { during: "2002/..", symbol: "closed" },
        ],
        claims: ["pier"],
      },
    ],
    flows: [{ id: "flow-NOR", from: "NOR", to: "ISL", figure: "passengers", claims: ["passengers"] }],
    measures: [
      { id: "tickets-NOR", measure: "tickets", country: "NOR", figure: "passengers", claims: ["passengers"] },
      { id: "tickets-ISL", measure: "tickets", country: "ISL", claims: ["passengers"] },
    ],
    ties: [
      { id: "ferry-pact", symbol: "pact", from: "NOR", to: "ISL", during: "1990/..", claims: ["passengers"] },
      { id: "pier-inquiry", symbol: "inquiry", from: "ISL", claims: ["pier"] },
    ],
  },
  "en.json": {
    signedOff: true,
    kicker: "Explainer map",
    headline: "Who meets at the ferry",
    standfirst: "Two countries meet at a pier.",
    byline: "The desk",
    alternative: "A map of the North Atlantic.",
    topics: { ferry: "The ferry" },
    places: { reykjavik: "Reykjavik", oslo: "Oslo" },
    sources: { ARTICLE: "The article", PORT: "Yearly report" },
    claims: {
      host: { text: "Iceland hosts the meeting." },
      passengers: {
        text: "Some 120,000 to 150,000 people travelled.",
        note: "Counts differ.",
        counted: "passengers, by the port office",
      },
      pier: { text: "The old pier closed after 2001." },
    },
    layers: {
      parts: { title: "The meeting", symbols: { host: "Host", guest: "Guest" } },
      seats: { title: "Ferry union", symbols: { member: "Member" } },
      piers: { title: "Piers", symbols: { pier: "Pier", closed: "Closed" } },
      passengers: { title: "Passengers", symbols: { many: "Over 100,000", "no-figure": "No figure" } },
      tickets: {
        title: "Tickets sold",
        symbols: { "above-million": "Over 1 million", "above-thousands": "Over 100,000", "not-counted": "Not counted" },
      },
      pacts: { title: "Pacts", symbols: { pact: "Pact", inquiry: "Inquiry" } },
    },
    events: { meeting: { title: "The meeting" } },
    parts: { ISL: "Iceland hosts the meeting.", NOR: "Most passengers come from Norway." },
    steps: { first: { title: "The host", text: "Iceland hosts.", alternative: "Iceland in the middle." } },
    roles: { "role-ISL": { name: "Iceland" }, "role-NOR": { name: "Norway" } },
    memberships: { "seat-NOR": { name: "Norway" } },
    sites: { "old-pier": { name: "Old pier" } },
    flows: { "flow-NOR": { name: "From Norway to Iceland" } },
    measures: { "tickets-NOR": { name: "Norway" }, "tickets-ISL": { name: "Iceland" } },
    ties: { "ferry-pact": { name: "Ferry pact" }, "pier-inquiry": { name: "Inquiry into the pier" } },
  },
});
