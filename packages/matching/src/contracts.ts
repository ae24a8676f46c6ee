/** How a person looks, in the words of who saw him. Each as typed: `45 to 50`, `5'11`, `182 cm`, `curly dark hair`. */
export type Looks = {
  readonly ethnicity?: string
  readonly age?: string
  readonly height?: string
  readonly build?: string
  readonly hair?: string
  readonly facialHair?: string
  readonly accent?: string
  /** One a tattoo: `crown on chest`. */
  readonly tattoos?: readonly string[]
  /** One a mark or habit of the body: `missing finger`, `walks with a cane`. */
  readonly features?: readonly string[]
}

/** One warning or report as its writer typed it. Nothing is validated: half a plate and a name in any script are fine. */
export type Described = {
  /** Unique in an index. Never searched. */
  readonly id: string
  /** Day, `YYYY-MM-DD`. Orders what is otherwise equally good, newest first. */
  readonly date: string
  /** Who wrote it. Never searched. */
  readonly organisation?: string
  readonly names: readonly string[]
  readonly phones: readonly string[]
  /** A character nobody saw may be written `?` or `*`. */
  readonly plates: readonly string[]
  /** One a vehicle, all in a row: `2013 brown gmc panel van`. */
  readonly vehicles: readonly string[]
  /** With or without the platform before a colon: `Telegram: @example`. */
  readonly handles: readonly string[]
  readonly emails: readonly string[]
  /** How he looks, as one text: `white, male, 45-55, 5'9, muscular, crown tattoo on chest`. */
  readonly description: string
  /** What is known of his looks where a form asked one by one; read together with `description`. */
  readonly looks?: Looks
  readonly places: readonly string[]
  /** What happened. Phones, plates, handles, e-mail addresses and vehicles in here are found like those in their own
   *  fields; what he did and said is evidence, too. */
  readonly text: string
}

/** The fields of a description that are searched. */
export type Field =
  | 'names'
  | 'phones'
  | 'plates'
  | 'vehicles'
  | 'handles'
  | 'emails'
  | 'description'
  | 'looks'
  | 'places'
  | 'text'

/** What a piece of a description is; a phone read out of the text is a phone. */
export type Slot =
  | 'name'
  | 'phone'
  | 'plate'
  | 'vehicle'
  | 'handle'
  | 'email'
  | 'description'
  | 'place'
  | 'text'

/** A place where what was typed differs from what was found. Either side may be empty: a character too many or missing. */
export type Difference = {
  readonly found: string
  /** UTF-16 offset of `found` in the reason's `value`. */
  readonly foundAt: number
  readonly typed: string
  /** UTF-16 offset of `typed` in the fragment. */
  readonly typedAt: number
}

/** `same`: a whole phone, plate, handle or e-mail address agrees exactly. `possible`: a word of a name, vehicle, handle or
 *  address, or at least four known characters of an identifier. `weak`: less than that. A band says how alike two texts are, never who someone is. */
export type Band = 'same' | 'possible' | 'weak'
