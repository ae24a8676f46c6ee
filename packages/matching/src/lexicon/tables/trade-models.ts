/** Pickups, vans, trucks and motorcycles sold in Canada, by make and what they are. */
export const tradeModels = `
chevrolet pickup| silverado, silvarado, silverodo, silveraido, silvrado, chevy 1500, chevy 2500, chevy 3500, chevy hd, silverado 1500, silverado 2500, silverado 3500; colorado, colarado, collorado; s-10, chevy s10; avalanche; chevy c10, c-10, c1500, c2500, cheyenne, scottsdale; ssr
chevrolet work-van| express, chevy express, express van, express 2500, express cargo; city-express; chevy van, g20, chevy g20
chevrolet minivan| uplander, up lander; venture, chevy venture; astro, astro van, astrovan; lumina apv, apv
dodge/ram pickup| ram, ram truck, ram pickup, rams; ram-1500, 1500 ram, dodge 1500, ram fifteen hundred, ram sport, laramie; ram-2500, 2500 ram, dodge 2500, cummins; ram-3500, 3500 ram, dodge 3500; dakota, dacota, dodge dakota; ram-50, power ram; ram rebel, rebel; trx, ram trx
dodge work-van| ram-van, dodge van, b250, b150, ram 1500 van, dodge b250; sprinter, sprinter van, sprinter 2500
ram work-van| promaster, pro master, ram promaster; promaster-city; cargo-van-cv
ford pickup| f-150, f one fifty, f one-fifty, f 1 50, ford 150, f150s, f-150 lariat, lariat, f series, king ranch, harley f150; f-250, f two fifty, ford 250, super duty, superduty; f-350, f three fifty, ford 350; f-450, f four fifty; f-550, ford 550; ranger, ford ranger, rangr, ford rangers; maverick, ford maverick; raptor, f150 raptor; lightning, f150 lightning, ford lightning; sport-trac; ford f100, f-100; courier, ford courier; lobo
ford work-van| econoline, econo line, econoline van, e-150, e-250, e-350, e-series, ford econo; transit, ford transit, transit van, transit 250, transit 350; transit-connect, transit connect van; club wagon, ford club wagon; cutaway
ford heavy-truck| f-650; f-750; ford l8000
freightliner heavy-truck| cascadia; columbia, freightliner columbia; coronado, freightliner coronado; m2, freightliner m2; freightliner fld
freightliner work-van| freightliner sprinter
gmc pickup| sierra, gmc sierra, siera, seirra, gmc 1500, gmc 2500, gmc 3500, sierra 1500, sierra 2500, sierra 3500, sierra denali, gmc sierra hd; canyon, gmc canyon; sonoma, gmc sonoma, syclone; gmc s15, s-15; hummer ev; gmc c1500
gmc work-van| savana, savanna, savanah, savannah, gmc savana; vandura, gmc vandura, rally van, gmc van
gmc minivan| safari, gmc safari, saffari
gmc box-truck| top kick, topkick, c4500, c5500
hino box-truck| hino-195, hino 155; hino-338, hino 268, hino 258
honda pickup| ridgeline, ridge line, ridgline
hyundai pickup| santa-cruz
international heavy-truck| durastar, 4300; prostar, pro star; lonestar; workstar; international 4700; international 9400, 9900i
isuzu box-truck| npr, isuzu npr, nqr; isuzu n series
isuzu pickup| hombre; pup, isuzu pup
jeep pickup| gladiator, jeep gladiator; comanche, jeep truck
kenworth heavy-truck| w900, t680, t800, t660; t370, t270
kia pickup| tasman
lincoln pickup| mark lt; blackwood
mack heavy-truck| mack granite; mack pinnacle; mack anthem, mack vision
mazda pickup| b2200, b2300, b2000, b2600, b3000, b4000, b-series, mazda b2200, mazda pickup, mazda truck
mercedes-benz work-van| sprinter, mercedes sprinter, benz sprinter, sprinter 3500, sprinter van; metris, mercedes metris, vito
mercedes-benz heavy-truck| unimog
mitsubishi pickup| mighty-max; triton
mitsubishi-fuso box-truck| canter, fuso canter, fe160, fe180
nissan pickup| frontier, fronteir, nissan frontier; titan, nissan titan, titan xd; hardbody, nissan hardbody, nissan pickup, nissan truck, d21
nissan work-van| nv200, nv 200; nv2500, nv1500, nv3500, nissan nv, nv 2500
peterbilt heavy-truck| pete 379, 379 peterbilt, peterbilt 379; peterbilt 389; peterbilt 579
rivian pickup| r1t, rivian r1t
rivian suv| r1s
rivian work-van| edv, amazon van
subaru pickup| brat; baja, subaru baja
suzuki pickup| equator, suzuki equator
tesla pickup| cybertruck, cyber truck
toyota pickup| tacoma, tacomma, tocoma, taco, tacoma trd, toyota taco; tundra, tundera, tudra; hilux, hi-lux, toyota pickup, toyota truck, sr5; t100, t-100
toyota work-van| hiace, hi-ace, toyota van
volkswagen work-van| transporter; eurovan, euro van; crafter
volkswagen camper-van| westfalia, westy, vw westfalia, vw bus, vw van, microbus, vanagon
volkswagen pickup| amarok; rabbit pickup, caddy pickup
volvo heavy-truck| volvo-vnl, vnl; volvo-vnr, volvo truck, volvo semi
western-star heavy-truck| western star 4900, 4900ex
harley-davidson motorcycle| sportster, harley sportster; softail, soft tail; road-king; street-glide; fatboy, fat boy, fat bob; dyna; electra-glide, ultra classic; road-glide; v-rod; harley nightster, nightster
honda motorcycle| goldwing, gold wing; cbr, cbr600, cbr1000, cbr250, cbr 600; honda-shadow, shadow 750; rebel-250, honda rebel, rebel 500; grom, honda grom; crf, crf450, crf250; xr, xr650, honda xr; africa-twin; ruckus, honda ruckus
kawasaki motorcycle| ninja, kawasaki ninja, zx6, zx10, zx6r, zx10r, zx-6r; vulcan, kawasaki vulcan; klr, klr650, klr 650; concours; kx, kx250, kx450; versys
suzuki motorcycle| gsxr, gsx-r, gixxer, gsxr600, gsxr 600, gsxr 750; hayabusa, busa; boulevard, suzuki boulevard; intruder; v-strom, vstrom; dr650, drz400, drz; katana, suzuki katana; savage
yamaha motorcycle| r1, r6, yzf, yzf-r1, yamaha r6, yamaha r1; v-star, vstar; virago; fz, fz6, fz09, mt07, mt09, mt-07, mt-09; roadstar, road star; yz, yz250, yz450; tw200; zuma, yamaha zuma; vmax, v-max
ducati motorcycle| monster, ducati monster; panigale; scrambler, ducati scrambler; multistrada; diavel
bmw motorcycle| bmw gs, r1200, r1200gs, gs1200; bmw k1200, k1200; f800
triumph motorcycle| bonneville t100, triumph bonneville; street triple; speed triple; tiger, triumph tiger
ktm motorcycle| ktm duke, duke; ktm exc, exc
royal-enfield motorcycle| himalayan, interceptor 650
polaris motorcycle| slingshot, polaris slingshot
polaris atv| rzr, razor atv, ranger polaris, polaris ranger; sportsman, polaris sportsman
vespa scooter| vespa lx, lx150; vespa gts
`
