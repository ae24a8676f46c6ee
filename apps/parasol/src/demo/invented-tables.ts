/** What is said at the invented tables. */
export const ROLE_NAMES: Readonly<Record<string, string>> = {
  'sex-workers': 'Sex workers',
  residents: 'Residents',
  providers: 'Health and support services',
  business: 'Business',
  indigenous: 'Indigenous groups',
  government: 'Government',
  'lived-experience': 'People with lived experience',
  organisations: 'Support organisations',
  health: 'Health services',
}

export const NEIGHBOURHOOD = {
  people: {
    'sex-workers': ['Plum', 'Wren', 'Violet', 'Ash'],
    residents: ['Maple', 'Birch', 'Hazel', 'Rowan'],
    providers: ['Clover', 'Thistle'],
    business: ['Basil'],
    government: ['City listener'],
  },
  observations: [
    {
      text: 'Street lights have been out for weeks, and it is dark between the stops.',
      where: 'near the harbour',
      when: 'this fall',
      source: 'seen it',
    },
    {
      text: 'The night bus comes an hour later than it used to.',
      where: 'along the shore',
      when: 'since the summer',
      source: 'heard it often',
    },
    {
      text: 'People who work outside are moved on and end up further from each other.',
      where: 'north side',
      when: 'on weekends',
      source: 'outreach talks',
    },
  ],
  statements: [
    'We need light between the stops at night.',
    'We need one warm place that is open until morning.',
    'A shop should be able to call somebody who is not the police.',
    'Workers should be asked before cameras go up.',
    'Needles and trash should be picked up every day.',
    'The park should close at ten.',
  ],
} as const

export const NETWORK = {
  people: {
    'lived-experience': ['Moth', 'Gull', 'Sage', 'Reed', 'Iris'],
    organisations: ['Elk', 'Loon', 'Finch', 'Crane'],
    health: ['Nettle', 'Aspen'],
  },
  statements: [
    'We should meet four times a year, once in the north.',
    'New staff should all train in the same week.',
    'Peers should be paid in cash on the day.',
  ],
  commitments: [
    {
      theme: 'Training',
      action: 'Hold one training for new staff of all organisations',
      owner: 'Lantern House (invented)',
      due: '2027-03-31',
      resources: 'Two days, one room',
    },
    {
      theme: 'Peers',
      action: 'Pay peers in cash on the day of each meeting',
      owner: 'Tideline (invented)',
      due: '2027-02-15',
      resources: 'A small cash box',
    },
    {
      theme: 'Meetings',
      action: 'Hold the summer meeting in the north',
      owner: 'Northern Kitchen (invented)',
      due: '2027-06-30',
      resources: 'Travel money',
    },
  ],
} as const
