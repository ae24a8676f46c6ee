import type { EmbeddedFailureCode, RestoreFailure } from '@parasol/service'

export type TroubleCode =
  | EmbeddedFailureCode
  | RestoreFailure
  | 'usage'
  | 'file-not-named'
  | 'database-away'
  | 'database-ahead'
  | 'port-taken'
  | 'port-forbidden'
  | 'server-failed'
  | 'already-running'
  | 'network-file'
  | 'other-network'
  | 'build-failed'
  | 'file-exists'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'nothing-to-save'
  | 'bad-recipient'
  | 'wrong-identity'

/** `about` is the path, port or word that the message names. */
export type Trouble = { readonly code: TroubleCode; readonly about: string }

export const EXIT_STATUS = {
  usage: 2,
  'file-not-named': 2,
  'home-not-writable': 3,
  'foreign-folder': 3,
  'closed-to-account': 3,
  'no-account': 3,
  'damaged-database': 4,
  'newer-database': 5,
  'older-database': 5,
  'database-ahead': 5,
  'binaries-missing': 6,
  'start-failed': 6,
  'database-away': 6,
  'port-taken': 7,
  'port-forbidden': 7,
  'already-running': 7,
  'server-failed': 8,
  'network-file': 9,
  'other-network': 9,
  'build-failed': 10,
  'nothing-to-save': 11,
  'file-exists': 11,
  'file-unreadable': 11,
  'file-unwritable': 11,
  'bad-recipient': 11,
  'wrong-identity': 11,
  'not-a-backup': 11,
  'incomplete-backup': 11,
  'not-empty': 11,
  'unknown-level': 11,
} satisfies Record<TroubleCode, number>

export const UNEXPECTED_STATUS = 1

/** What each exit status means, as the help prints it. */
export const STATUS_MEANINGS: readonly (readonly [number, string])[] = [
  [0, 'done, or stopped as asked'],
  [1, 'something unexpected in Parasol itself'],
  [2, 'the command was not understood'],
  [3, 'the folder cannot be used'],
  [4, 'the database is damaged'],
  [5, 'the database was made by another version'],
  [6, 'the database did not start or cannot be reached'],
  [7, 'an address is taken, or Parasol runs already'],
  [8, 'the server stopped by itself'],
  [9, 'the network file does not fit'],
  [10, 'the pages could not be built'],
  [11, 'the backup could not be made or restored'],
]

const MESSAGES: Readonly<Record<TroubleCode, (about: string) => string>> = {
  usage: (word) => `Parasol does not understand “${word}”. To see what it can do: npm run parasol -- help`,
  'file-not-named': (command) => `Which file? For example: npm run parasol -- ${command}`,
  'home-not-writable': (path) =>
    `Parasol cannot write in ${path}. It may belong to somebody else, or the disk may be full. Make room, or choose another folder with --home FOLDER.`,
  'foreign-folder': (path) =>
    `${path} holds files that are not Parasol's. They were left as they are. Choose an empty folder with --home FOLDER.`,
  'closed-to-account': (path) =>
    `The database runs under an account of its own, and that account may not enter ${path}. Choose another folder with --home FOLDER, for example /var/lib/parasol.`,
  'no-account': () =>
    'The database may not run as root, and no account could be made for it. Make one (useradd --system parasol), or start Parasol as an ordinary user.',
  'damaged-database': (path) =>
    `The database in ${path} is damaged. Nothing in it was changed. Keep a copy of that folder, then restore your last backup into a new one: npm run parasol -- restore FILE --home NEW_FOLDER`,
  'newer-database': (path) =>
    `The database in ${path} was made by a newer PostgreSQL. Start the newer Parasol that made it. Nothing was changed.`,
  'older-database': (path) =>
    `The database in ${path} was made by an older PostgreSQL. Make a backup with the Parasol that made it, then restore it here into a new folder. Nothing was changed.`,
  'database-ahead': () =>
    'The database was made by a newer Parasol. Start that version, or update this one. Nothing was changed.',
  'binaries-missing': (path) =>
    `PostgreSQL is missing or does not run on this machine (looked in ${path}). Run npm ci, or give Parasol a database of your own with DATABASE_URL.`,
  'start-failed': (path) => `The database did not start. What it said is in ${path}.`,
  'database-away': () => 'The database at DATABASE_URL does not answer. Check the address and that it runs.',
  'port-taken': (port) =>
    `Port ${port} is in use by another program. Stop that program, or choose another port: npm start -- --port 8300`,
  'port-forbidden': (port) =>
    `This account may not use port ${port}. Choose a port above 1023: npm start -- --port 7300`,
  'already-running': (home) => `Parasol already runs with ${home}. Stop it there first, with Ctrl-C.`,
  'server-failed': () => 'The server stopped by itself. The lines above say more.',
  'network-file': (path) =>
    `${path} is not a whole network file, or its signatures do not fit. Export it again from the desk of a steward.`,
  'other-network': (home) =>
    `${home} already belongs to another network. Nothing was changed. Choose a new folder with --home FOLDER.`,
  'nothing-to-save': (home) => `There is nothing to save in ${home} yet: Parasol has not run with it.`,
  'build-failed': () => 'The pages could not be built. The lines above say why.',
  'file-exists': (path) => `${path} is already there. Choose another name, so that no backup is lost.`,
  'file-unreadable': (path) => `Parasol cannot read ${path}.`,
  'file-unwritable': (path) => `Parasol cannot write ${path}. Check the folder and the room on the disk.`,
  'bad-recipient': (path) => `${path} does not hold an age recipient (a line that begins with age1).`,
  'wrong-identity': () => 'That key does not open this backup. Nothing was changed.',
  'not-a-backup': (path) => `${path} is not a backup of Parasol. Nothing was changed.`,
  'incomplete-backup': (path) => `${path} is damaged or ends too early. Nothing was restored from it.`,
  'not-empty': () =>
    'There are already reports or other records here. Restore into a new folder with --home FOLDER.',
  'unknown-level': () =>
    'This backup does not fit this version of Parasol: the database here is at another level. Restore into a new folder, with this or a newer version.',
}

export const messageFor = ({ code, about }: Trouble): string => MESSAGES[code](about)
