/** How he speaks. Each word stands before or after `accent`. */
export const accents = `
any!, heavy, thick, strong, slight, foreign, noticeable, has an, with an, with, light, different, unknown, unfamiliar, has, leger, fort, etranger, gros
european, euro, europeen
eastern-european, east european, slavic, slav, europe de lest > european
russian, russe, rusian > eastern-european
ukrainian, ukranian, ukrainien > eastern-european ~ russian
polish, polonais > eastern-european ~ russian ukrainian
balkan, serbian, croatian, bosnian, albanian, serbe, croate > eastern-european
romanian, roumain, hungarian, bulgarian, hongrois, czech > eastern-european
german, allemand, dutch, hollandais, swiss, austrian > european
scandinavian, swedish, norwegian, danish, finnish > european ~ german
british, english, uk, cockney, anglais, london, posh ~ irish scottish australian
irish, irlandais ~ scottish british newfoundland
scottish, scots, ecossais ~ irish british
australian, aussie, new zealand, kiwi, south african, australien, nz ~ british
french, francais, parisian, france > european ~ quebecois
quebecois, french canadian, quebec, francophone, acadian, acadien > french
italian, italien > european ~ spanish greek
greek, grec > european ~ italian
spanish, espagnol, latin, latino, hispanic, mexican, south american, latin american, mexicain, colombian ~ portuguese italian
portuguese, portugais, brazilian, bresilien ~ spanish
punjabi, panjabi, pendjabi, surrey > south-asian
south-asian, indian, east indian, hindi, urdu, pakistani, bengali, indien, brown, tamil, sri lankan ~ middle-eastern fijian
fijian, fiji ~ south-asian
middle-eastern, middle east, arab, arabic, arabe, lebanese, syrian, iraqi, moyen oriental, moyen orient, egyptian, israeli ~ south-asian persian turkish
persian, iranian, farsi, persan, iranien, afghan, dari > middle-eastern
turkish, turc, kurdish > middle-eastern
african, nigerian, west african, east african, somali, ethiopian, kenyan, ghanaian, sudanese, africain, congolese ~ caribbean
caribbean, jamaican, island, west indian, trinidadian, haitian, jamaicain, antillais, patois, haitien
asian, oriental, asiatique
chinese, mandarin, cantonese, taiwanese, hong kong, chinois > asian ~ korean vietnamese japanese
korean, coreen > asian ~ chinese japanese
japanese, japonais > asian ~ korean chinese
vietnamese, viet, vietnamien > asian ~ chinese southeast-asian
filipino, philipino, tagalog, philippin > asian ~ southeast-asian
southeast-asian, thai, cambodian, malaysian, indonesian, lao > asian
native, first nations, rez, res, aboriginal, indigenous, autochtone, reserve
american, southern, southern us, texan, texas, new york, boston, us, deep south, americain, southern drawl, cowboy
newfoundland, newfie, east coast, maritime, newfoundlander, nova scotia, cape breton, terre neuvien ~ irish
canadian!, no, without, sans, local
`
