import type { Question } from './fields.ts'

/** What can have happened, gathered under four heads. An answer is a list of the ids inside. */
export const CATEGORY_GROUPS = {
  money: ['no-pay', 'theft', 'robbery', 'no-show', 'haggler'],
  behaviour: ['rude', 'drunk-high', 'creepy', 'keeps-calling', 'stalking', 'threats'],
  privacy: ['filmed', 'outed'],
  harm: ['consent-broken', 'condom', 'sti', 'forced', 'physical-assault', 'sexual-assault', 'confined'],
  more: ['authority', 'other'],
} as const

/** Every "what happened" id, in the order shown. The same ids are a warning's categories. */
export const CATEGORIES = [
  ...CATEGORY_GROUPS.money,
  ...CATEGORY_GROUPS.behaviour,
  ...CATEGORY_GROUPS.privacy,
  ...CATEGORY_GROUPS.harm,
  ...CATEGORY_GROUPS.more,
] as const

/** One thing that can have happened: 'no-pay', 'threats', … */
export type CategoryId = (typeof CATEGORIES)[number]

const COLOURS = [
  'black',
  'white',
  'grey',
  'silver',
  'red',
  'blue',
  'green',
  'brown',
  'gold',
  'yellow',
  'orange',
  'other',
] as const
const GENDERS = ['man', 'woman', 'non-binary', 'other'] as const

/** The whole form, easy first, own words last. One question is one screen; one answer is enough for a report. */
export const QUESTIONS = [
  { id: 'happened', fields: [{ id: 'happened', kind: 'choices', options: CATEGORIES }] },
  {
    id: 'when',
    fields: [
      { id: 'when', kind: 'choice', options: ['tonight', 'yesterday', 'this-week', 'longer-ago', 'exact'] },
      { id: 'day', kind: 'day', shownWhen: { field: 'when', is: 'exact' } },
      { id: 'band', kind: 'choice', options: ['night', 'morning', 'afternoon', 'evening'] },
    ],
  },
  {
    id: 'where',
    fields: [
      { id: 'area', kind: 'area' },
      { id: 'town', kind: 'text', limit: 80 },
      { id: 'landmark', kind: 'text', limit: 200 },
    ],
  },
  {
    id: 'place',
    fields: [
      {
        id: 'place',
        kind: 'choice',
        options: [
          'car',
          'their-place',
          'my-place',
          'agency',
          'street',
          'park',
          'bar',
          'online',
          'phone',
          'other',
        ],
      },
    ],
  },
  {
    id: 'role',
    fields: [
      {
        id: 'role',
        kind: 'choice',
        options: ['client', 'police', 'manager', 'bouncer', 'driver', 'landlord', 'other'],
      },
    ],
  },
  {
    id: 'said',
    fields: [
      { id: 'names', kind: 'text', limit: 200 },
      { id: 'phrases', kind: 'text', limit: 600, long: true },
      { id: 'accent', kind: 'text', limit: 120 },
    ],
  },
  {
    id: 'trail',
    fields: [
      { id: 'phones', kind: 'text', limit: 200, keys: 'tel' },
      { id: 'emails', kind: 'text', limit: 200, keys: 'email' },
      { id: 'handle', kind: 'text', limit: 200 },
      { id: 'site', kind: 'text', limit: 200 },
      {
        id: 'met',
        kind: 'choice',
        options: ['street', 'ad', 'app', 'agency', 'bar', 'hotel', 'someone-i-know', 'other'],
      },
      {
        id: 'contactBy',
        kind: 'choices',
        options: ['call', 'text', 'app-message', 'email', 'in-person', 'other'],
      },
    ],
  },
  {
    id: 'vehicle',
    fields: [
      { id: 'plate', kind: 'text', limit: 40 },
      {
        id: 'plateFrom',
        kind: 'choice',
        options: ['bc', 'ab', 'sk', 'mb', 'on', 'qc', 'yt', 'elsewhere-canada', 'usa', 'other'],
      },
      {
        id: 'vehicle',
        kind: 'choice',
        options: [
          'car',
          'suv',
          'pickup',
          'van',
          'truck',
          'taxi',
          'motorcycle',
          'bicycle',
          'camper',
          'boat',
          'other',
        ],
      },
      { id: 'vehicleColour', kind: 'choice', options: COLOURS },
      { id: 'make', kind: 'text', limit: 60 },
      { id: 'model', kind: 'text', limit: 60 },
      { id: 'vehicleMarks', kind: 'text', limit: 300, long: true },
    ],
  },
  {
    id: 'looks',
    fields: [
      { id: 'age', kind: 'choice', options: ['teens', '20s', '30s', '40s', '50s', '60s', 'older'] },
      { id: 'gender', kind: 'choice', options: GENDERS },
      { id: 'height', kind: 'choice', options: ['shorter', 'about-same', 'taller', 'much-taller'] },
      { id: 'build', kind: 'choice', options: ['thin', 'medium', 'muscular', 'heavy'] },
      { id: 'skin', kind: 'text', limit: 120 },
      { id: 'ethnicity', kind: 'text', limit: 120 },
    ],
  },
  {
    id: 'head',
    fields: [
      {
        id: 'hairColour',
        kind: 'choice',
        options: ['black', 'brown', 'blond', 'red', 'grey', 'white', 'dyed', 'none'],
      },
      { id: 'hairLength', kind: 'choice', options: ['bald', 'shaved', 'short', 'medium', 'long'] },
      { id: 'hairStyle', kind: 'text', limit: 120 },
      { id: 'facialHair', kind: 'choice', options: ['none', 'stubble', 'moustache', 'goatee', 'beard'] },
      { id: 'glasses', kind: 'choice', options: ['yes', 'no', 'sunglasses'] },
      { id: 'eyes', kind: 'text', limit: 80 },
      { id: 'face', kind: 'text', limit: 200 },
    ],
  },
  {
    id: 'marks',
    fields: [
      { id: 'tattoos', kind: 'text', limit: 300, long: true },
      { id: 'clothing', kind: 'text', limit: 300, long: true },
      { id: 'smell', kind: 'text', limit: 120 },
    ],
  },
  { id: 'before', fields: [{ id: 'before', kind: 'choice', options: ['yes', 'no'] }] },
  {
    id: 'you',
    fields: [
      {
        id: 'yourGender',
        kind: 'choice',
        options: ['woman', 'man', 'trans', 'two-spirit', 'non-binary', 'other'],
      },
      {
        id: 'work',
        kind: 'choices',
        options: ['street', 'in-call', 'out-call', 'agency', 'massage', 'club', 'online', 'other'],
      },
    ],
  },
  { id: 'words', fields: [{ id: 'words', kind: 'text', limit: 8000, long: true }] },
  { id: 'publicWords', fields: [{ id: 'publicWords', kind: 'text', limit: 1200, long: true }] },
] as const satisfies readonly Question[]

const PERSON = ['role', 'said', 'trail', 'looks', 'head', 'marks'] as const
const VEHICLE = ['vehicle'] as const

type Asked = (typeof QUESTIONS)[number]
type OfPerson = Extract<Asked, { readonly id: (typeof PERSON)[number] }>
type OfVehicle = Extract<Asked, { readonly id: (typeof VEHICLE)[number] }>

/** What is asked again of every further person, in the same words and order. */
export const PERSON_QUESTIONS: readonly OfPerson[] = QUESTIONS.filter((question): question is OfPerson =>
  PERSON.some((id) => id === question.id),
)

/** What is asked again of every further vehicle. */
export const VEHICLE_QUESTIONS: readonly OfVehicle[] = QUESTIONS.filter((question): question is OfVehicle =>
  VEHICLE.some((id) => id === question.id),
)

/** The most people that one report tells of besides the first; the same for vehicles. */
export const MOST_MORE = 7

/** Help she may ask for. Sealed inside the report under its own lock ('contact'), never part of the form answers. */
export const CONTACT_QUESTIONS = [
  {
    id: 'support',
    fields: [
      {
        id: 'support',
        kind: 'choices',
        options: [
          'talk',
          'health',
          'counselling',
          'go-with-me',
          'safe-place',
          'money',
          'legal',
          'police-help',
          'other',
        ],
      },
    ],
  },
  {
    id: 'reach',
    fields: [
      { id: 'callMe', kind: 'text', limit: 80 },
      { id: 'safeWay', kind: 'text', limit: 300, long: true },
      { id: 'safeHours', kind: 'text', limit: 200 },
      { id: 'sayWho', kind: 'choice', options: ['yes', 'no'] },
      { id: 'sayInstead', kind: 'text', limit: 200, shownWhen: { field: 'sayWho', is: 'no' } },
    ],
  },
] as const satisfies readonly Question[]

/** Longest text of the part locked for a police report she may agree to later ('police'), in UTF-16 code units. */
export const POLICE_LIMIT = 2000
