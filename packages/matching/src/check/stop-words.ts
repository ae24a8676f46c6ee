// Words of English and French that tell nothing about anybody, and would fill the longest postings.
const words = `a about above after again all also although am an and any are as at be because been before being below between
both but by can could did do does doing down during each either else ever every few for from further get gets getting go goes
going got had has have having he her here hers herself him himself his how i if in into is it its itself just like made make
may me might more most much must my myself no nor not of off on once only or other our ours out over own per said same say says
see seem seen she should since so some such than that the their theirs them themselves then there these they this those through
to too under until up upon us very was we were what when where which while who whom why with within without would you your
yours yourself
au aux avec ce ces cet cette chez dans de des dont du elle elles en est et eux fait il ils je la le les leur leurs lui ma mais
me mes mon ne nos notre nous on ont ou par pas pour qu que qui sa sans se ses son sont sur ta te tes toi ton tu un une vos votre
vous etait etaient avait avoir etre plus tres`

/** Whether a folded word is left out of what is kept and read of longer text. */
const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/))

export const isStopWord = (word: string): boolean => stopWords.has(word)
