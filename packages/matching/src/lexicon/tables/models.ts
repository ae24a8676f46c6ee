/** Models sold in Canada since about 1985, by make and what they are; pickups, vans and trucks are in `trade-models.ts`. */
export const models = `
acura sedan| integra, intagra; tl, acura tl; tlx; tsx; ilx; rl, acura rl; rlx; el, acura el, 1-6 el, 1-7 el; csx; legend, acura legend; vigor
acura coupe| rsx, rsx type s; cl, acura cl; nsx
acura crossover| mdx; rdx; zdx; adx
alfa-romeo sedan| giulia
alfa-romeo crossover| stelvio; tonale
audi sedan| audi-a4, a-4, s4, audi s4; audi-a6, a-6, s6; audi-a8, a8; audi-a3, a3, s3; audi-90, audi 80; audi-100
audi hatchback| audi-a5, a5, s5; audi-a7, a7, rs7
audi sports-car| audi-tt; audi-r8, r8
audi wagon| allroad, all road
audi crossover| audi-q3, q3; audi-q5, q5, sq5; audi-q7, q7; audi-q8, q8; e-tron, etron; q4 e-tron, q4
bmw sedan| bmw-3-series, 3 series, 320i, 323i, 325i, 328i, 330i, 335i, 340i, 318i, 325, 328, 330, 335, 320, bmw 3, serie 3, m3, bmw m3; bmw-5-series, 5 series, 525i, 528i, 530i, 535i, 540i, 550i, 525, 528, 530, 535, m5, serie 5; bmw-7-series, 7 series, 740i, 750i, 750li, 740, 750, serie 7
bmw coupe| bmw-1-series, 1 series, 128i, 135i; bmw-2-series, 2 series, 228i, 230i, m2; bmw-4-series, 4 series, 428i, 430i, 435i, 440i, m4; bmw-6-series, 6 series, 645i, 650i; bmw-z3, z3; bmw-z4, z4; bmw-i8
bmw hatchback| bmw-i3
bmw crossover| bmw-x1, x1; bmw-x2; bmw-x3, x3; bmw-x4, x4; bmw-x5, x5; bmw-x6, x6; bmw-x7, x7; bmw-ix
buick sedan| century; lesabre, le sabre; regal; lacrosse, la crosse, allure, buick allure; lucerne; park-avenue; skylark; verano; roadmaster, road master; grand-national
buick crossover| enclave, buick enclave; encore; envision; rendezvous, rendez vous; envista; rainier
buick minivan| terraza
cadillac sedan| deville, de ville; cts; ats; sts; dts; xts; ct4; ct5; ct6; seville; eldorado, el dorado; fleetwood; brougham; catera
cadillac suv| escalade, escalaid, slade; srx; xt4; xt5; xt6; lyriq
chevrolet sedan| malibu, maliboo, mailbu; impala, impalla, impalas; cavalier, cavi, cav; cobalt, colbalt; cruze, cruz; lumina; caprice; corsica; celebrity; optra; epica; monte-carlo, monty carlo; beretta; volt, chevy volt; nova
chevrolet hatchback| aveo, avio; spark, chevy spark; sonic; bolt, chevy bolt; sprint, chevy sprint; chevette; metro, geo metro; firefly
chevrolet wagon| hhr; vega; caprice wagon
chevrolet sports-car| camaro, camero, kamaro; corvette, vette, corvett, stingray; chevelle; el camino
chevrolet suv| tahoe, taho; suburban, suberban, burban; blazer, k5 blazer; trailblazer, trail blazer; tracker, geo tracker; equinox, equinoxe, equanox, equinocks; traverse; trax; captiva; orlando; k5
chrysler sedan| chrysler-300, 300c, 300-c, 300m, chrysler 300m, 300s; chrysler-200, 200s; sebring, seabring; concorde, chrysler concord; cirrus; intrepid, chrysler intrepid; fifth-avenue, fifth avenue; lebaron, le baron; new-yorker; neon, chrysler neon; lhs; crossfire
chrysler hatchback| pt-cruiser, p-t cruiser, pt criuser
chrysler minivan| pacifica, paciffica; town-and-country, town country, town n country; voyager, chrysler voyager; aspen
daewoo sedan| lanos; nubira; leganza
dodge sedan| charger, dodge charger; avenger; stratus; dart, dodge dart; neon, dodge neon, srt4, srt-4; intrepid, dodge intrepid; spirit; shadow; dynasty; aries, k car; diplomat; omni
dodge sports-car| challenger, chalenger; viper; stealth
dodge hatchback| caliber, calibre; colt, dodge colt
dodge wagon| magnum, dodge magnum
dodge suv| journey, jurney, journy; durango, derango; nitro; dodge-hornet; raider
dodge minivan| grand-caravan, grand carvan, grand caravans, gr caravan, g caravan; caravan, carvan, dodge caravan, carevan
ferrari sports-car| ferrari-458, 458 italia; ferrari-360; testarossa
fiat hatchback| fiat-500, 500, cinquecento, fiat 500l, fiat 500x
ford sedan| taurus, toris, torus; fusion, fuson; focus, focuss, foucs; crown-victoria, crown vic, crown victoria, vic crown, p71; five-hundred, ford 500; tempo; contour; ltd; thunderbird, t-bird; mystique
ford hatchback| fiesta; escort; probe; festiva; aspire; c-max; zx2; pinto
ford sports-car| mustang, stang, mustange; ford-gt, gt40
ford suv| explorer, exploder, explorer sport trac, exploror, ford exploer; expedition, expediton; escape, excape, eskape; edge, ford edge; flex, ford flex; freestyle; bronco, bronco ii; bronco-sport; excursion; ecosport, eco sport; mach-e, mustang mach e
ford minivan| windstar, winstar, wind star; freestar; aerostar, areostar
genesis sedan| g70; g80; g90
genesis crossover| gv60; gv70; gv80
gmc suv| acadia, arcadia; terrain, gmc terrain; yukon, ukon, yukon xl, denali, yukon denali; envoy; gmc-jimmy, jimmy, s15 jimmy; typhoon
honda sedan| civic, civc, civik, civick, civvy, civic si, honda civ; accord, acord, accrod, honda acord; insight; prelude coupe; clarity
honda hatchback| fit, honda fit; crx, crx si, cr-x; del-sol; cr-z; jazz
honda coupe| prelude; s2000, s2k
honda crossover| cr-v, crv, cvr, cr-vs; hr-v, h-rv; pilot, pilott; passport; element; crosstour, accord crosstour; prologue
honda minivan| odyssey, oddyssey, odessey, odysey, oddesy, odyssee
hummer suv| h2; h3; h1
hyundai sedan| elantra, alantra, elantera, elentra, ellantra, elantra gt; sonata, sonatta; accent, accent hatchback, hyundai accent; azera; tiburon, tibron; excel; scoupe; pony, hyundai pony; ioniq-6; stellar; hyundai genesis, genesis coupe; equus; xg350, xg300
hyundai hatchback| veloster, velostar; ioniq, ionic; ioniq-5
hyundai crossover| tucson, tuscon, tuson, tucsan; santa-fe, sante fe, santafee; kona; venue; palisade; veracruz, vera cruz; entourage; santa-cruz
infiniti sedan| g35, g-35; g37, g-37; g20; i30, i35; q45; q50; q60; q70; m35, m37, m45; j30
infiniti crossover| qx30; qx4; qx50; qx55; qx56; qx60, jx35; qx70; qx80; fx35, fx45, fx; ex35
isuzu suv| rodeo; trooper; isuzu ascender, ascender; vehicross; amigo, isuzu amigo
jaguar sedan| x-type; s-type; xj, xj6, xj8; xf; xe, jaguar xe
jaguar sports-car| f-type; xk, xk8, xkr; e-type
jaguar crossover| f-pace; e-pace; i-pace
jeep suv| wrangler, wrangeler, rangler, wrangler unlimited, tj, jk, jl, yj, rubicon, wrangler sahara; cherokee, cherokee xj, cherokie, jeep cherokee, cherokees; grand-cherokee, grand cherokie, grandcherokee, gr cherokee, laredo; liberty, jeep liberty; patriot, jeep patriot; compass, jeep compass; renegade; commander, jeep commander; cj, cj7, cj5, cj-7, cj-5; wagoneer, grand wagoneer
kia sedan| forte, kia forte; rio, kia rio, rio5; optima; spectra, spectra5; magentis; k5 kia, kia k5; stinger; amanti; sephia; cadenza; k4
kia hatchback| soul, kia soul; forte5, forte 5; rondo; niro
kia crossover| sportage, sportege, sportaj; sorento, sorrento; telluride, teluride; seltos; borrego; ev6; ev9
kia minivan| sedona; carnival
lada sedan| samara; lada signet, signet
lada suv| niva
lamborghini sports-car| huracan; gallardo; aventador; urus; countach
land-rover suv| range-rover, rangerover, range rover sport, rover; evoque, range rover evoque; discovery, disco; defender; lr2; lr3; lr4; freelander; velar
lexus sedan| es300, es350, es330, es250, es 350, es 300, es, lexus es, es300h; is250, is300, is350, is 250, is 300, is 350, lexus is; gs300, gs350, gs 350, gs430, lexus gs; ls400, ls430, ls460, ls 430, ls 460, lexus ls; hs250h, lexus hs
lexus hatchback| ct200h, ct 200h
lexus coupe| sc300, sc400, sc430; rc350, rc 350, rcf; lc500
lexus crossover| rx300, rx330, rx350, rx400h, rx450h, rx 350, rx 300, rx, lexus rx; nx200t, nx300, nx 300, nx, lexus nx, nx350; gx460, gx470, gx 460, gx 470; lx470, lx570, lx 570; ux250h, ux, lexus ux; tx350
lincoln sedan| town-car, towncar, lincoln town car; continental; mkz; mks; lincoln ls; zephyr, lincoln zephyr; mark viii
lincoln suv| navigator; aviator; mkx; mkc; mkt; nautilus; corsair
maserati sedan| ghibli; quattroporte
maserati crossover| levante
mazda sedan| mazda3, mazda 3, mazda three, 3 sport, mazda3 sport; mazda6, mazda 6; protege, protegee, protage; 626, mazda 626; millenia; 323, mazda 323; 929; mazda2 sedan
mazda hatchback| mazda2, mazda 2; mazda5, mazda 5; mazdaspeed, mazdaspeed3, speed3, mazda speed; protege5, protege 5
mazda sports-car| miata, mx-5; rx-7; rx-8; mx-3; mx-6
mazda crossover| cx-3; cx-5; cx-7; cx-9; cx-30; cx-50; cx-70; cx-90; tribute, mazda tribute; mx-30; navajo
mazda minivan| mpv, mazda mpv
mercedes-benz sedan| c-class, c class, c230, c240, c250, c280, c300, c350, c43, c63, classe c, c 300; e-class, e320, e350, e300, e400, e430, e500, e550, e63, classe e; s-class, s430, s500, s550, s560, s63, classe s; cla, cla250, cla 250, cla45; cls, cls550, cls500; 190e; 300e; a-class, a220, a250; maybach
mercedes-benz hatchback| b-class, b200, b250, classe b
mercedes-benz coupe| clk, clk320, clk430; slk, slk230, slk350; sl, sl500, sl550, mercedes sl; amg gt
mercedes-benz suv| g-wagon, g-wagen, gwag, g-class, g550, g63, g500; glk, glk350, glk250; gle, gle350, ml350, ml320, ml500, ml, m-class, ml430; glc, glc300; gla, gla250; glb, glb250; gls, gls450, gl450, gl550, gl350, gl; r-class, r350; eqb; eqs
mercury sedan| grand-marquis, marquis, grand marquee; sable; cougar, mercury cougar; topaz, mercury topaz; lynx
mercury suv| mountaineer; mariner
mercury minivan| villager
mini hatchback| cooper, cooper s, mini cooper s, john cooper works, jcw; clubman
mini crossover| countryman
mitsubishi sedan| lancer, lanser, lancer ralliart; galant, gallant; evo, lancer evo, evolution, lancer evolution; diamante; mirage-g4
mitsubishi hatchback| mirage; i-miev; colt mitsubishi
mitsubishi sports-car| eclipse, eclispe; 3000gt, 3000 gt
mitsubishi crossover| outlander, outlandar, outlander phev; rvr; eclipse-cross; endeavor, endeavour; montero; delica, mitsubishi delica
nissan sedan| sentra, centra, sentera; altima, altema, altma, altimas; maxima, maxema; versa, versa sedan; pulsar; stanza
nissan hatchback| versa-note, note, nissan note; micra, mica; leaf, nissan leaf; cube, nissan cube
nissan sports-car| 350z, 350 z; 370z, 370 z; 300zx, 300 zx; 240sx, 240 sx, silvia; gt-r, skyline, nissan skyline, gtr; 200sx, 280z
nissan crossover| rogue, rouge nissan, nissan rouge, rogue sport; murano, muranno; juke; qashqai, quashqai, qashqui, cash cai; kicks; pathfinder, path finder, pathfinder nissan; x-trail, x trail; xterra, x-terra, exterra; armada; ariya; axxess
nissan minivan| quest, nissan quest
oldsmobile sedan| alero, allero; intrigue; cutlass, cutlass supreme, cutlass ciera, ciera; delta 88, delta-88, olds 88, eighty eight; achieva; aurora; regency
oldsmobile suv| bravada
oldsmobile minivan| silhouette
plymouth sedan| acclaim; breeze; sundance; reliant; neon, plymouth neon; horizon; duster
plymouth coupe| laser; barracuda; prowler
plymouth minivan| voyager, plymouth voyager, grand voyager
polestar hatchback| polestar-2
pontiac sedan| grand-am, grandam, grand-ams; grand-prix, grandprix, grand pri; bonneville, bonnevile; sunbird; g6, pontiac g6; g5, pontiac g5, pursuit; g8; pontiac-6000; tempest; parisienne; catalina
pontiac coupe| sunfire, sun fire; solstice; fiero; firebird, fire bird, trans am, trans-am, transam, tran am; gto
pontiac hatchback| vibe, pontiac vibe; wave, pontiac wave, g3; firefly, pontiac firefly; lemans, le mans
pontiac crossover| aztek, aztec; torrent
pontiac minivan| montana, pontiac montana; trans-sport, transport pontiac
porsche sports-car| porsche-911, 911, carrera; boxster, boxter; cayman; porsche-944, 944
porsche sedan| panamera; taycan
porsche crossover| cayenne, cayene; macan, porsche macan
renault hatchback| renault-5, le car
saab sedan| 9-3; 9-5; saab-900
saturn sedan| saturn ion, ion, ion sedan; aura; l200, l300, l-series; sl1, sl2, sl 1, sl 2; sc2, sc1
saturn hatchback| astra
saturn crossover| saturn vue, vue; outlook, saturn outlook
saturn minivan| relay, saturn relay
scion hatchback| xb, scion xb; xd, scion xd; im, scion im
scion coupe| tc, scion tc; fr-s, frs
smart hatchback| fortwo, for two, smart car
subaru sedan| impreza, impresa, imprezza, imprezza wagon; wrx, wrx sti, sti, rex subaru; legacy, legasy; justy; loyale; svx
subaru wagon| outback, out back, subaru out back
subaru sports-car| brz
subaru crossover| forester, forrester, foresster; crosstrek, cross trek, xv, crosstreck; ascent, subaru ascent; tribeca, b9 tribeca; baja, subaru baja; solterra
suzuki hatchback| swift, swift plus, suzuki swift; aerio; sx4, sx-4; esteem
suzuki sedan| kizashi; verona
suzuki suv| sidekick, side kick; samurai, suzuki samurai; grand-vitara, vitara; xl7, xl-7; x-90
tesla sedan| model-3, model three, tesla 3; model-s, tesla s
tesla crossover| model-y, tesla y; model-x, tesla x
toyota sedan| corolla, carolla, corola, corrola, corrolla, corollas; camry, camery, camary, cammry, camrey; avalon; echo, toyota echo; tercel, turcel; cressida; mirai; crown toyota, toyota crown
toyota hatchback| yaris, yarris, yarus; prius, pruis, prious, prius c, prius v; matrix, matrix xr, toyota matrix; corolla-hatchback, corolla im; starlet; paseo
toyota sports-car| supra; celica, selica, celeca; mr2, mr-2; gr86, gt86, toyota 86; solara, camry solara
toyota wagon| venza, toyota venza
toyota crossover| rav4, rav-4, rav 4, rav four, rav, rave 4; highlander, hilander, high lander, highlandar; c-hr; corolla-cross; bz4x; grand-highlander
toyota suv| 4runner, 4-runner, four runner, fourrunner, forerunner, 4 runer, runner; sequoia, sequoya, sequoi; land-cruiser, landcruiser, land criuser; fj-cruiser, fj, f-j cruiser
toyota minivan| sienna, siena, sienna van, sianna, siennna; previa
vinfast crossover| vf8
volkswagen sedan| jetta, jeta, jetta tdi, jetta gli; passat, pasat, passatt; cc, vw cc; fox, vw fox; phaeton; vw jetta city, city jetta; corrado
volkswagen hatchback| golf, golf tdi, vw golf, golf r, city golf; gti, golf gti, vw gti; rabbit, vw rabbit; beetle, new beetle, vw bug, vw beetle, beatle, coccinelle; e-golf; scirocco
volkswagen convertible| cabrio, cabriolet vw; eos
volkswagen wagon| sportwagen, golf sportwagen, alltrack
volkswagen crossover| tiguan, tigwan, tiguen, tigaun; touareg, toureg, tourag, tuareg; atlas, vw atlas; taos; id4, id-4
volkswagen minivan| routan, vw routan; id-buzz
volvo sedan| s40, s-40; s60, s-60; s80, s-80; s90; volvo-240, 240; volvo-740, 740 volvo, volvo 760; volvo-850, 850; volvo-940, 940
volvo hatchback| c30
volvo wagon| v40; v50; v60; v70
volvo crossover| xc40, xc-40; xc60, xc-60; xc70, xc-70; xc90, xc-90; ex30
`
