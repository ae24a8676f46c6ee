const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Forms of companies, in the tongues of those that trade here. They say next to nothing of which company. */
const legalForms = words(`inc incorporated incorporation ltd limited ltda ltee limitee llc llp lp plc corp
corporation co company companies compagnie cie gmbh ag kg kgaa ohg ug ev bv nv sa sas sasu sarl sca snc srl spa sro as
ab oy oyj aps ooo oao zao tov jsc ojsc pjsc cjsc zat vat doo dd kft zrt nyrt rt eood ood ead uab sp z oo kk kabushiki
kaisha gk pty pte tbk bhd sdn berhad pvt private public open joint stock liability partnership fze fzc fzco fzllc dmcc
wll kommanditgesellschaft aktiengesellschaft gesellschaft societe anonyme sociedad anonima societa azioni limitada ооо
оао зао пао ао тоо тов акционерное общество товариство 有 限 公 司 株 式 会 社`)

/** Words that many organisations share: what kind they are, how far they reach. */
const organisationWords = words(`bank banque banco bancorp group groupe grupo gruppe gruppa holding holdings
international internacional internationale intl global worldwide world trading trade traders commerce commercial import
export general services service systems system solutions technologies technology tech industries industry industrial
industrie enterprise enterprises entreprise manufacturing products development developments investment investments
capital finance financial fund funds trust insurance management consulting consultants construction contracting
contractors engineering energy oil gas petroleum mining resources logistics transport transportation shipping maritime
airlines aviation electronics electric motors motor auto automotive software media communications telecom
telecommunications network networks foods food pharma pharmaceuticals medical health healthcare hospital properties
property real estate realty agency bureau office department ministry government council committee commission authority
federation federal national state public central association society foundation institute university college school
academy club union party organization organisation center centre laboratory laboratories research design studio studios
shop store stores market supermarket restaurant hotel hotels travel tours security partners associates brothers bros sons
venture ventures plant factory works branch division subsidiary massage spa salon escorts escort`)

/** What stands before or after a name and is not of it. Words that are also family or given names (King, Don) are left out. */
export const titles =
  words(`mr mrs ms miss mx mister dr doctor prof professor sir lady rev reverend hon honourable
honorable president premier minister senator governor ambassador chairman sheikh shaikh sheik shaykh emir mullah maulvi
maulavi mawlawi maulana mufti ayatollah haji hajji hadji hajj alhaj gen colonel col lieutenant lt sergeant sgt captain
capt admiral constable mme mlle monsieur madame mademoiselle sra srta senor senora herr frau gospodin comrade sardar
shri sri smt kumari sahib ji jr junior senior esq phd md aka alias nee`)

/** Little words inside names: articles, of, son of. At the end one is a name: Le and Do are family names. */
const particles = words(`al el ul ud bin ben ibn bint bte binti abu umm ap ab de del della di da das do dos du
des d la le les lo las los von van vom zu zur zum der den ter ten and und et the of for st saint oglu kizi`)

/** Parts so common that two people who share one have little in common. */
const commonParts = words(`mohammed mohammad muhammad mohamed mohamad muhammed ahmed ahmad ali hassan hasan
hussein hussain hossein abdul abdullah khan omar ibrahim mahmoud mustafa singh kaur kumar sharma patel sandhu gill sidhu
dhillon grewal jose juan maria garcia gonzalez rodriguez lopez martinez perez hernandez john james david michael robert
william richard thomas mark paul peter george charles joseph daniel steve mike chris mary anna ann smith jones brown
johnson williams lee li wang zhang liu chen yang huang zhao wu wong chan kim park jung choi nguyen tran pham hoang jean
pierre marie michel jacques tremblay roy gagnon alexander aleksandr sergei sergey vladimir ivan andrei dmitry dmitri
mikhail nikolai ivanov reza mehdi amir`)

/** What a part is, and how much it says of whom is meant, 0 to 1. */
const weights = {
  legal: 0.04,
  little: 0.08,
  title: 0.12,
  leading: 0.4,
  single: 0.4,
  organisation: 0.45,
  common: 0.75,
}

/** Whether a folded word is one that organisations have in their names. */
export const organisational = (word: string): boolean => legalForms.has(word) || organisationWords.has(word)

export const legalForm = (word: string): boolean => legalForms.has(word)

/** How much a folded word says of whom is meant, 0 to 1, by what it is and where in the name it stands. A single letter
 *  or digit says little. */
export function weightOf(word: string, place: 'first' | 'inside' | 'last'): number {
  if (word.length === 1 && /[a-z\d]/.test(word)) return weights.single
  if (legalForms.has(word)) return weights.legal
  if (titles.has(word)) return weights.title
  if (organisationWords.has(word)) return weights.organisation
  if (particles.has(word) && place !== 'last') return place === 'first' ? weights.leading : weights.little
  return commonParts.has(word) ? weights.common : 1
}

const valuesOf = (list: string): ReadonlyMap<string, string> =>
  new Map(list.split(/\s+/).map((word, value) => [word, String(value)]))
const cardinals = valuesOf(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty`,
)
const ordinals = valuesOf(
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`,
)
const romans = valuesOf('- i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx')

/** A folded word with its number as digits: `second` and `2nd` give `2`, and so does `ii` where Roman numbers are meant. */
export const numberAsDigits = (word: string, roman: boolean): string =>
  cardinals.get(word) ??
  ordinals.get(word) ??
  (roman ? romans.get(word) : undefined) ??
  /^(\d+)(?:st|nd|rd|th|er|eme)$/.exec(word)?.[1] ??
  word
