/** Parts of cities, strips and well-known corners, within their city. */
export const neighbourhoods = `
downtown-eastside, dtes, d-tes, down town eastside, downtown east side, the downtown eastside, skid row, skidrow, main and hastings, hastings and main, main hastings, hastings main, east side downtown, low track, the low track, oppenheimer, oppenheimer park > vancouver ~ strathcona gastown chinatown east-vancouver
east-vancouver, east van, e van, evan, eastvan, east side, eastside, vancouver est, east vancouver bc > vancouver ~ downtown-eastside
south-vancouver, south van, s van > vancouver
downtown-vancouver, downtown van, dt van, dt vancouver, downtown, dtvan, centre ville > vancouver ~ west-end yaletown granville-strip
west-end, westend, davie village > vancouver ~ downtown-vancouver
yaletown, yale town > vancouver ~ downtown-vancouver
gastown, gas town > vancouver ~ downtown-eastside
chinatown, china town, quartier chinois > vancouver ~ downtown-eastside
strathcona, strathcona park, strathcona area > vancouver ~ downtown-eastside
granville-strip, granville street downtown, granville entertainment district > vancouver ~ downtown-vancouver
coal-harbour, coal harbor > vancouver ~ downtown-vancouver
stanley-park > vancouver ~ west-end
kitsilano, kits, kits beach > vancouver
mount-pleasant, mt pleasant > vancouver
commercial-drive, the drive, commercial dr, grandview woodland, grandview > east-vancouver vancouver
hastings-sunrise, pne, hastings east, hastings park > east-vancouver vancouver
kingsway-stroll!, kingsway stroll, the kingsway stroll, kingsway track > vancouver
renfrew, renfrew collingwood > east-vancouver vancouver
collingwood, joyce, joyce collingwood, joyce station > east-vancouver vancouver
marpole > vancouver ~ south-vancouver
kerrisdale > vancouver
dunbar > vancouver
point-grey, pt grey, ubc > vancouver
oakridge > vancouver
fairview, fairview slopes, false creek, olympic village > vancouver
fraserhood, fraser street area > vancouver
killarney, champlain heights > vancouver
victoria-fraserview, fraserview > vancouver
shaughnessy > vancouver
arbutus, arbutus ridge > vancouver
riley-park, main street area > vancouver
high-track!, high track, the high track, hi track > vancouver
mid-track!, mid track > vancouver
franklin-stroll!, franklin stroll, powell and franklin > vancouver ~ downtown-eastside
whalley, whaley, wally, surrey whalley, whalley strip, the whalley strip, 135a, 135a st, 135a street, king george strip, the strip whalley, walley > surrey ~ surrey-central gateway
surrey-central, surrey central station, central city, surrey city centre, surrey centre > surrey ~ whalley
gateway, gateway station > surrey ~ whalley
guildford, guilford, gildford, guildford mall > surrey
newton, surrey newton, newtown surrey, newton exchange > surrey
fleetwood > surrey
cloverdale, clover dale > surrey
south-surrey, s surrey, southsurrey > surrey ~ white-rock
ocean-park, crescent beach > south-surrey surrey ~ white-rock
bridgeview, bridge view > surrey ~ whalley
bear-creek, bear creek park > surrey
panorama, panorama ridge > surrey
port-kells > surrey
scott-road, scott road station, scott rd > surrey ~ north-delta
king-george!, king george station, king george hwy, king george highway, king george blvd, king george boulevard, kgh, kgb, kg hwy > surrey ~ whalley
metrotown, metro town, metro burnaby > burnaby
brentwood, brent wood, brentwood mall > burnaby
edmonds, edmonds area, highgate > burnaby
lougheed, lougheed mall, lougheed town centre > burnaby ~ coquitlam
sfu, burnaby mountain > burnaby
burnaby-heights, the heights > burnaby
deer-lake, deer lake park > burnaby
big-bend, marine way burnaby > burnaby
queensborough, queens borough > new-westminster
sapperton > new-westminster
uptown-new-west!, uptown new west, 12th street, downtown new west, columbia street new west > new-westminster
maillardville > coquitlam
burquitlam > coquitlam
coquitlam-centre, coquitlam center, coq centre > coquitlam
westwood-plateau > coquitlam
port-mann > coquitlam
steveston, stevston > richmond
brighouse, richmond brighouse, richmond centre, richmond center > richmond
bridgeport, river rock, bridgeport station, river rock casino > richmond
sea-island, yvr, vancouver airport, airport vancouver, aeroport > richmond
hamilton-richmond!, hamilton richmond > richmond
lower-lonsdale, lonsdale, lonsdale quay, lower lonsdale area, lolo > north-vancouver
lynn-valley, deep cove, lynnmour > north-vancouver
capilano, pemberton heights > north-vancouver
ambleside, dundarave, park royal, horseshoe bay, british properties > west-vancouver
willowbrook, willowbrook mall > langley
willoughby, murrayville, brookswood > langley
seven-oaks, 7 oaks, historic downtown abbotsford, old abbotsford, south fraser way > abbotsford
five-corners, 5 corners, downtown chilliwack > chilliwack
albion > maple-ridge
rutland, rutland kelowna > kelowna
leon-avenue!, leon ave, leon avenue, downtown kelowna > kelowna
glenmore > kelowna
orchard-park > kelowna
mission-kelowna!, lower mission, upper mission > kelowna
north-shore-kamloops!, north shore kamloops, tranquille, north kamloops, tranquille strip > kamloops
aberdeen, sahali, valleyview, brocklehurst, brock, batchelor > kamloops
victoria-street-west!, victoria street kamloops > kamloops
vla, v-l-a, the vla > prince-george
hart, hart highlands, hart highway, the hart > prince-george
college-heights > prince-george
queensway, queensway pg, bowl, the bowl, millar addition > prince-george
pine-centre, pine center > prince-george
south-fort-george, ft george park > prince-george
rock-bay, government and discovery, rock bay stroll > victoria
james-bay > victoria
fernwood > victoria
hillside-quadra, hillside, quadra village, mayfair > victoria
pandora, pandora avenue, 900 block pandora > victoria
burnside-gorge, burnside, gorge > victoria
uptown, tillicum, gordon head, uvic, royal oak > saanich
south-end-nanaimo, south nanaimo, nicol street, old city quarter, downtown nanaimo, wesley street > nanaimo
north-nanaimo, woodgrove, departure bay > nanaimo
forest-lawn, forest lawn calgary, beltline, east village > calgary
whyte-ave, whyte avenue, 118 ave, 118 avenue, jasper ave > edmonton
`
