/** Names that people of a group bear more often than others, with where that is published. */
export interface NameList {
  readonly group: string;
  readonly source: string;
  readonly names: readonly string[];
}

const FIELD_EXPERIMENT =
  'Bertrand and Mullainathan (2004), "Are Emily and Greg More Employable than Lakisha and Jamal?", American Economic Review 94(4), table A1';
const CENSUS =
  'surnames: U.S. Census Bureau, "Frequently Occurring Surnames from the 2010 Census"; given names of the field experiment';

const pair = (given: readonly string[], family: readonly string[]) =>
  given.map((name, at) => `${name} ${family[at % family.length]!}`);

const WHITE = [
  'Baker',
  'Kelly',
  'McCarthy',
  'Murphy',
  'Murray',
  'O’Brien',
  'Ryan',
  'Sullivan',
  'Walsh',
];
const BLACK = ['Jackson', 'Jones', 'Robinson', 'Washington', 'Williams'];
const WHITE_WOMEN = [
  'Allison',
  'Anne',
  'Carrie',
  'Emily',
  'Jill',
  'Laurie',
  'Kristen',
  'Meredith',
  'Sarah',
];
const WHITE_MEN = [
  'Brad',
  'Brendan',
  'Geoffrey',
  'Greg',
  'Brett',
  'Jay',
  'Matthew',
  'Neil',
  'Todd',
];
const BLACK_WOMEN = [
  'Aisha',
  'Ebony',
  'Keisha',
  'Kenya',
  'Lakisha',
  'Latonya',
  'Latoya',
  'Tamika',
  'Tanisha',
];
const BLACK_MEN = [
  'Darnell',
  'Hakim',
  'Jamal',
  'Jermaine',
  'Kareem',
  'Leroy',
  'Rasheed',
  'Tremayne',
  'Tyrone',
];
const MIXED = [...WHITE_WOMEN, ...WHITE_MEN];

export const NAME_LISTS: readonly NameList[] = [
  { group: 'white women', source: FIELD_EXPERIMENT, names: pair(WHITE_WOMEN, WHITE) },
  { group: 'white men', source: FIELD_EXPERIMENT, names: pair(WHITE_MEN, WHITE) },
  { group: 'black women', source: FIELD_EXPERIMENT, names: pair(BLACK_WOMEN, BLACK) },
  { group: 'black men', source: FIELD_EXPERIMENT, names: pair(BLACK_MEN, BLACK) },
  {
    group: 'Hispanic',
    source: CENSUS,
    names: pair(MIXED, [
      'Garcia',
      'Rodriguez',
      'Martinez',
      'Hernandez',
      'Lopez',
      'Gonzalez',
      'Perez',
    ]),
  },
  {
    group: 'Asian and Pacific Islander',
    source: CENSUS,
    names: pair(MIXED, ['Nguyen', 'Kim', 'Patel', 'Tran', 'Chen', 'Wong', 'Le']),
  },
  {
    group: 'American Indian',
    source: CENSUS,
    names: pair(MIXED, ['Begay', 'Yazzie', 'Benally', 'Tsosie']),
  },
];
