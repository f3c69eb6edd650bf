/** States, provinces and countries that stand behind a town on resumes: `Austin, Texas` names no employer. */
export const REGIONS: ReadonlySet<string> = new Set(
  (
    'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|' +
    'massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|' +
    'oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|district of columbia|' +
    'ontario|quebec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|england|scotland|wales|northern ireland|' +
    'andhra pradesh|telangana|karnataka|tamil nadu|tamilnadu|kerala|maharashtra|gujarat|rajasthan|haryana|punjab|uttar pradesh|madhya pradesh|west bengal|bihar|odisha|' +
    'usa|us|united states|uk|united kingdom|canada|india|ireland|australia|new zealand|germany|france|spain|italy|netherlands|belgium|switzerland|austria|poland|portugal|' +
    'sweden|norway|denmark|finland|singapore|malaysia|philippines|china|japan|south korea|hong kong|uae|united arab emirates|qatar|kuwait|saudi arabia|oman|bahrain|israel|' +
    'south africa|kenya|nigeria|egypt|pakistan|bangladesh|sri lanka|nepal|mexico|brazil|argentina|chile|colombia|costa rica'
  ).split('|'),
);
