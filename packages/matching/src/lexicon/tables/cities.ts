/** Municipalities and well-known places of British Columbia, the towns over its borders, and cities men come from. Those that lie
 *  side by side are `near`: people give the next town's name. */
export const cities = `
vancouver, van, vancity, vancouvr, vancover, vancuver, vancouver bc, vcr, vancouer, terminal city, yvr city ~ burnaby north-vancouver richmond
burnaby, burnby, bby, burnabee, burnaby bc, bernaby, burnabay ~ vancouver new-westminster coquitlam
richmond, richmnd, rmd, richmond bc, rich mond ~ vancouver delta
surrey, surey, surry, surrey bc, sry, surrie, sorry bc ~ delta langley white-rock new-westminster
new-westminster, new west, newwest, newest, new westminister, new west minster, nw, royal city, westminster, new westminster bc ~ burnaby surrey coquitlam
coquitlam, coquitlem, coquitlim, coq, kokwitlam, coquitlam bc ~ port-coquitlam port-moody burnaby
port-coquitlam, poco, po co, pt coquitlam, pt coq, port coq, port co, p-co ~ coquitlam pitt-meadows
port-moody, pomo, pt moody, portmoody ~ coquitlam anmore
north-vancouver, north van, n van, nvan, n vancouver, north shore, nord vancouver, vancouver nord, city of north vancouver, district of north vancouver ~ west-vancouver vancouver
west-vancouver, west van, w van, wvan, w vancouver, vancouver ouest ~ north-vancouver
delta, delta bc ~ surrey richmond tsawwassen
ladner > delta ~ tsawwassen
tsawwassen, tsawassen, tswassen, tsawwasen, tsawasen > delta ~ ladner
north-delta, n delta, nordel > delta ~ surrey
white-rock, whiterock, white rck ~ surrey
langley, lngley, langly, langley bc, langley city, langley township, township of langley, city of langley ~ surrey aldergrove
aldergrove, alder grove > langley ~ abbotsford
fort-langley, ft langley > langley
walnut-grove > langley
abbotsford, abby, abbotsferd, abbottsford, abbotsfrd, abbots ford, abbostford, abbi ~ mission langley chilliwack
clearbrook, clear brook > abbotsford
sumas, sumas mountain > abbotsford
mission, mission bc, mision ~ abbotsford maple-ridge
maple-ridge, mapleridge, mple ridge, m ridge, haney ~ pitt-meadows mission
pitt-meadows, pittmeadows, pit meadows ~ maple-ridge port-coquitlam
chilliwack, chwk, chilli, chiliwack, chilliwak, chillwack, the wack, chilliwhack, sardis, vedder ~ abbotsford agassiz hope
hope, hope bc ~ chilliwack agassiz
agassiz, kent, agasiz, agassi, harrison, harrison hot springs ~ chilliwack hope
anmore ~ port-moody
belcarra ~ port-moody
bowen-island, bowen
lions-bay
squamish, squam, sqamish ~ whistler
whistler, wistler ~ squamish pemberton
pemberton, mount currie, mt currie ~ whistler lillooet
sechelt, sechelt bc ~ gibsons
gibsons, sunshine coast, gibson landing, gibsons landing, roberts creek ~ sechelt
powell-river, powel river, pr river, p river, qathet, texada
lillooet, lilooet, lilloet ~ cache-creek
lytton ~ boston-bar
boston-bar, yale, spuzzum ~ hope lytton
victoria, vic, victora, victoria bc, yyj, downtown victoria ~ esquimalt saanich oak-bay
saanich, sannich, sanich ~ victoria
central-saanich, saanichton, brentwood bay ~ saanich sidney
north-saanich ~ sidney
sidney, sydney by the sea, sidney bc ~ north-saanich
esquimalt, esquimault, vic west ~ victoria
oak-bay ~ victoria
langford, westshore, west shore, goldstream ~ colwood view-royal
colwood ~ langford
view-royal ~ langford
metchosin ~ langford
highlands-bc
sooke, souke ~ langford
port-renfrew
duncan, cowichan, cowichan valley, north cowichan, duncan bc, chemainus road ~ chemainus
lake-cowichan, youbou ~ duncan
chemainus, crofton ~ duncan ladysmith
ladysmith, lady smith ~ nanaimo chemainus
nanaimo, nanimo, nanaimo bc, naniamo, namaimo, the harbour city, harewood, cassidy ~ lantzville ladysmith
lantzville ~ nanaimo
parksville, parksvill, nanoose, nanoose bay ~ qualicum-beach
qualicum-beach, qualicum, qualicum bay ~ parksville
port-alberni, pt alberni, alberni, port alberny, p alberni, albernie
tofino, tofeeno ~ ucluelet
ucluelet, ukee ~ tofino
courtenay, courtney, courteney, comox valley ~ comox cumberland
comox ~ courtenay
cumberland ~ courtenay
campbell-river, campbel river, c river, campbell r, cr bc, willow point
gold-river
tahsis, zeballos
sayward
port-mcneill, pt mcneill, port mcneil ~ port-hardy
port-hardy, pt hardy ~ port-mcneill
port-alice
alert-bay
saltspring, salt spring island, salt-spring, ganges, saltspring island
gabriola, gabriola island ~ nanaimo
quadra-island, quadra, cortes island, cortes ~ campbell-river
hornby-island, denman island, hornby, denman
pender-island, galiano, mayne island, saturna, gulf islands, galiano island
kamloops, kam, kamloops bc, loops, kamlops, the loops, kamploops, camloops, tk emlups ~ chase logan-lake
chase, chase bc ~ kamloops salmon-arm
logan-lake ~ kamloops merritt
merritt, meritt, merrit
ashcroft ~ cache-creek
cache-creek, cash creek ~ ashcroft
clinton ~ cache-creek
barriere ~ kamloops
clearwater
sun-peaks ~ kamloops
100-mile-house, 100 mile, hundred mile house, one hundred mile, 100-mile, hundred mile, 108 mile, 108 mile ranch
williams-lake, wlake, willy lake, willys puddle, w lake, williams lk, willams lake ~ 150-mile-house
150-mile-house, 150 mile
quesnel, quesnell, kwesnel, quesnal, quenel
wells, barkerville ~ quesnel
bella-coola, hagensborg, bella colla
bella-bella, heiltsuk
alexis-creek, anahim lake, tatla lake
prince-george, pg, p-g, prince gorge, pr george, prince georg, princegeorge, prince g
vanderhoof, vanderhoff ~ fort-st-james fraser-lake
fort-st-james, ft st james, fort saint james, fort st jam ~ vanderhoof
fraser-lake, frasier lake ~ vanderhoof
burns-lake, burn lake, burnslake, burns lk ~ fraser-lake
granisle
houston, houston bc, huston ~ smithers
smithers, smither ~ telkwa houston
telkwa ~ smithers
hazelton, new hazelton, hazleton, south hazelton, gitanmaax, old hazelton, the hazeltons, gitsegukla, moricetown, witset, kispiox ~ smithers
terrace, terrace bc, terace, terrase, thornhill ~ kitimat
kitimat, kitamat, kitimaat, kittimat ~ terrace
prince-rupert, rupert, prince ruppert, pr rupert, princerupert, p rupert, ruperts
port-edward, port ed ~ prince-rupert
masset, old massett, haida gwaii, queen charlotte, daajing giids, skidegate, sandspit, port clements, qci, queen charlottes, tlell
stewart, stewart bc
dease-lake, telegraph creek, iskut
atlin
nass, gitlaxtaamiks, new aiyansh, nisgaa, gingolx, aiyansh, nass valley
mackenzie, mackenzie bc, mckenzie
mcbride, mcbride bc ~ valemount
valemount, vailmont, mount robson ~ mcbride
chetwynd, chetwin, chetwind ~ dawson-creek
dawson-creek, dawson, dc bc, dawsoncreek ~ pouce-coupe fort-st-john
pouce-coupe ~ dawson-creek
fort-st-john, fsj, ft st john, ft saint john, fort saint john, fort st johns, ft st johns, f-s-j, fort john ~ taylor dawson-creek
taylor, taylor bc ~ fort-st-john
hudsons-hope, hudson hope
tumbler-ridge, tumbler
fort-nelson, ft nelson, northern rockies, fort nelsen
kelowna, k town, ktown, kelona, kelowna bc, kelwona, kalowna, kelown, rutland bc ~ west-kelowna lake-country
west-kelowna, westbank, west bank, westkelowna, w kelowna, west k ~ kelowna peachland
lake-country, winfield, oyama ~ kelowna vernon
peachland ~ west-kelowna summerland
summerland, sumerland ~ penticton
penticton, pentiction, pentickton, penticten, p town bc, penticon, penticton bc ~ summerland okanagan-falls
okanagan-falls, ok falls, kaleden, naramata ~ penticton
oliver, oliver bc ~ osoyoos
osoyoos, osoyous, osooyos ~ oliver
keremeos, cawston, keremeous ~ osoyoos
princeton, princeton bc
hedley
vernon, vernen, vernon bc ~ coldstream armstrong
coldstream ~ vernon
lumby ~ vernon
armstrong, armstrong bc ~ vernon enderby
spallumcheen ~ armstrong
enderby ~ armstrong salmon-arm
okanagan, the okanagan, ok valley, okanogan
salmon-arm, salmonarm, samon arm, s arm ~ sicamous
sicamous ~ salmon-arm
revelstoke, revy, revelstroke, revelstok
golden, golden bc
nelson, nelson bc ~ castlegar
castlegar, castlgar, castelgar ~ trail nelson
trail, trail bc, warfield, montrose, fruitvale ~ rossland castlegar
rossland, rosland ~ trail
salmo ~ nelson
kaslo
nakusp
new-denver, silverton, slocan, slocan valley
creston, crestin
grand-forks, grandforks
greenwood, midway, rock creek, christina lake
cranbrook, cran, crambrook, cranbook ~ kimberley
kimberley, kimberly, kimberly bc ~ cranbrook
fernie, fernie bc, furnie ~ sparwood
sparwood ~ fernie elkford
elkford ~ sparwood
invermere, windermere, invermer ~ radium
radium, radium hot springs ~ invermere
canal-flats ~ invermere
calgary, yyc, cowtown, calgry, calgary ab, calgary alberta, cgy
edmonton, yeg, edm, edmington, edmunton, edmonton ab, e town, deadmonton
red-deer, red deer ab
grande-prairie, grand prairie, g-p, gp alberta, grande prarie ~ beaverlodge
beaverlodge ~ grande-prairie
fort-mcmurray, ft mcmurray, fort mac, ft mac, fort mcmurry, fort macmurray, oil sands
lethbridge, lethbrige
medicine-hat, med hat, the hat
banff ~ canmore
canmore ~ banff
jasper, jasper ab
hinton, edson
lloydminster, lloyd
crowsnest-pass, blairmore, pincher creek
airdrie ~ calgary
whitehorse, whithorse, yukon
watson-lake
dawson-city
yellowknife, nwt
alberta, ab province
saskatchewan, saskatoon, regina
manitoba, winnipeg, the peg
ontario, toronto, tdot, gta, t o, tronto
mississauga, brampton, scarborough, hamilton > ontario
ottawa, ottowa, gatineau
montreal, mtl, montreal qc, quebec, quebec city, laval, qc
maritimes, halifax, moncton, new brunswick, nova scotia
newfoundland-town!, st johns, newfoundland
seattle, seatle, seattle wa, tacoma wa, everett ~ bellingham
bellingham, blaine, blaine wa, lynden, ferndale wa, sumas wa ~ seattle
spokane
point-roberts ~ tsawwassen
ketchikan, hyder, alaska
lower-mainland, lowermainland, metro vancouver, gvrd, greater vancouver, the lower mainland, lml, grand vancouver
fraser-valley, the valley, vallee du fraser
vancouver-island, the island, van isle, van island, vanisle, ile de vancouver
interior!, bc interior, the interior
northern-bc!, northern bc, up north, nord de la colombie britannique
highway-of-tears!, highway of tears, route des larmes
kootenays, the kootenays, kootenay, west kootenay, east kootenay
cariboo, the cariboo, chilcotin
peace-region!, peace river, peace country, peace region
`
