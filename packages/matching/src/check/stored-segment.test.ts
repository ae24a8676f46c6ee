import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { describedAs } from './described-for-tests.ts'
import { createIndex, storedIndex } from './search-index.ts'

// Something for every reader.
const fixture = describedAs('a', {
  date: '2026-01-02',
  names: ['Zedekiah "Zed" Quistrel', 'ਗੁਰਪ੍ਰੀਤ', 'محمد', 'Hélène Øst'],
  phones: ['+1 (604) 555\u20110142 or 0188', '604 555 01??'],
  plates: ['IQ1 23U', 'starts with UYZ'],
  vehicles: ['white Ford van 2013'],
  handles: ['Kik: quiet_zed42', 'https://t.me/quietzed'],
  emails: ['quiet.zed@mail.test', 'zed at mail dot test'],
  description: 'white male, late 40s, heavyset, rose tattoo on neck',
  looks: {
    age: '45 to 50',
    height: `5'11`,
    hair: 'bald',
    accent: 'Russian',
    tattoos: ['snake on left arm'],
    features: ['limp'],
  },
  places: ['Maple Lane, Surrey', 'Hwy 16'],
  text: 'Drove a black car, plate YQ0 11U. Texted from six oh four five five five oh one two three. Refused to pay.',
})

// A change of a reader, of the lexicon or of the fold makes other words of what was typed, which an index stored before does not
// hold. Whoever changes what comes out here raises STORED_VERSION of stored-segment.ts and puts the new hash here, together.
it('[INDEX-2] what is stored changes only together with the version of the format', () => {
  const stored = storedIndex(createIndex([fixture]))
  const version = new Uint32Array(stored.buffer, 0, 3)[2]
  const hash = createHash('sha256').update(stored).digest('hex').slice(0, 16)
  expect({ version, hash }).toEqual({ version: 4, hash: '9331533368eeb62b' })
})
