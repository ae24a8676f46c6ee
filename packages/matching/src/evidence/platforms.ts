// The names people have for where they were written to, plain one first.
const platformTable = `
telegram tg tele telgram telegramme
whatsapp wa whatsap watsapp whats-app
signal
instagram ig insta instagr insta-gram instgram
snapchat snap sc snap-chat snapchap
facebook fb messenger face-book fbook meta
tiktok tik-tok tt
twitter tweet
x
kik
leolist leo leo-list leolists
tryst
discord
reddit
wechat we-chat weixin
line
viber
skype
textnow text-now
tinder
grindr grinder
bumble
hinge
pof plentyoffish
okcupid
badoo
tagged
seeking sugar-daddy seekingarrangement
onlyfans of only-fans
fansly
fetlife fet
linkedin
youtube yt
pinterest
craigslist
backpage
locanto
terb
perb
wickr
threema
session
threads
twitch
steam
xbox
psn playstation
paypal
cashapp cash-app
venmo
imo
tango
meetme meet-me
plenty
merb
`
const platforms = new Map<string, string>(
  platformTable
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', ...others] = line.split(' ')
      return [name, ...others.map((other) => other.replaceAll('-', ''))].map((word) => [word, name] as const)
    }),
)

/** The platform that a word names; `null` when none. */
export const platformOf = (word: string): string | null => platforms.get(word) ?? null
