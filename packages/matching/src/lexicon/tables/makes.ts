/** Makes seen on Canadian roads since about 1985: cars, trucks, motorcycles, scooters. */
export const makes = `
acura, accura, acurra, acra
alfa-romeo, alfa, alpha romeo
amc, american motors
aston-martin, aston
audi, aud, audie, auddi, oudi
bentley, bently
bmw, beemer, beamer, bimmer, beema, bm w, bmv
buick, buik, buic, biuck
cadillac, caddy, caddie, caddi, cadilac, cadalac, cadillack, caddilac, caddillac
chevrolet, chevy, chev, chevi, chevie, cheverolet, chevorlet, chevrolete, chevvy, shevy, chevrlet
chrysler, crysler, chrystler, chysler, chrsyler, crystler, chrisler
daewoo, daewo
daihatsu
datsun, datson
dodge, doge, doddge, dogde, dodg ~ ram
ferrari, ferari
fiat, feeat
ford, foord, frd
freightliner, frieghtliner, freight liner, frightliner
geely
genesis, genisis ~ hyundai
geo
gmc, gm, gmcs, jimmy truck, general motors ~ chevrolet
harley-davidson, harley, harly, hd, harley davison, harleys
hino
honda, hond, hodna, honada, hnda, hunda
hummer, humvee, humer
hyundai, hundai, hyundia, hyndai, hunday, hyunday, hiundai, hiyundai, hyundi
indian!, indian motorcycle, indian scout, indian chief
infiniti, infinity, infinti, infinitti
international, international harvester, navistar
isuzu, izuzu, isuzzu
iveco
jaguar, jag, jagwar, jaguare
jeep, jep, jeeep
kawasaki, kawi, kawaski, kawasake
kenworth, kenworthy, kw
kia, kea, kya
ktm
lada
lamborghini, lambo, lamborgini, lamborghinni
land-rover, land rover, landie, landy, range rover ~ jaguar
lexus, lexis, lexsus, lexes
lincoln, lincon, lincolin, linkoln
lotus
lucid
mack, mack truck
maserati, mazerati, maseratti
mazda, mazada, masda, madza, mazd
mclaren
mercedes-benz, mercedes, benz, merc, mercades, mercedez, mersedes, merceds, mb, mercedes bens, mercedez benz, merceces, benzo
mercury, merkury, mercery
mg
mini, mini cooper, cooper mini
mitsubishi, mitsu, mitzubishi, mitsubushi, mitsibushi, mitsubisi, mitsubitshi
mitsubishi-fuso, fuso
nissan, nisan, nissian, nisson, nissen
oldsmobile, olds, oldsmobil, oldsmobeel
peterbilt, peterbuilt
peugeot
piaggio
plymouth, plymoth, plimouth, plymuth
polaris
polestar
pontiac, pontiak, ponitac, pontaic, pontac
porsche, porche, porshe, porsch
ram ~ dodge
renault, renult
rivian
rolls-royce, rolls, rolls royse
royal-enfield
saab, sabb
saturn, satern, saturne
scion, cion
smart, smart car, smartcar, smart fortwo
sterling
subaru, subie, suby, suburu, subaroo, subru, subarau, scooby, scoobie
suzuki, suzi, suziki, zuzuki, suzuky, zuki
tesla, telsa, teslar
toyota, yota, toyoda, toyata, totyota, toyta, toy ota, tyota, toyotta, toyo
triumph
vespa
vinfast
volkswagen, vw, vdub, v dub, volkswagon, volkswagan, volks, volkswaggen, vokswagen, veedub, folkswagon, voltswagon
volvo, vulvo, volo
western-star
yamaha, yamha, yamahaw
byd
ducati, dukati
`
