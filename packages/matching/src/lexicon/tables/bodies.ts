/** What sort of vehicle, in everyday words. `mid-size` and such are sorts of car. */
export const bodies = `
car, cars, auto, automobile, voiture, char, bagnole, vehicule
sedan, 4 door, four door, 4-dr, 4 door car, four door car, 4 door sedan, four door sedan, sedans, seden, berline, 4 portes, quatre portes, saloon, family car, limousine sedan > car ~ hatchback wagon
coupe, 2 door, two door, 2-dr, 2 door car, two door car, coup, 2 portes, deux portes > car = sports-car ~ convertible
hatchback, hatch, 5 door, five door, hatch back, three door, 3 door, hayon, voiture a hayon, 5 portes > car = compact ~ sedan wagon
wagon, station wagon, stationwagon, estate, familiale, wagen, wagn > car ~ suv hatchback
compact!, compact, compact car, small car, economy car, little car, subcompact, petite voiture, compacte > car ~ sedan
sports-car, sport car, muscle car, sporty car, race car, voiture sport, voiture de sport > car ~ convertible
convertible, convertable, drop top, ragtop, rag top, soft top, cabriolet, decapotable, roadster > car ~ sports-car coupe
suv, sport utility, sport ute, s-u-v, suvs, vus, suburban style, big suv, full size suv, small suv, utility vehicle, 4 runner style = crossover four-by-four ~ wagon
crossover, cross over, cuv, multisegment > suv = four-by-four ~ hatchback wagon
jeep-style!, jeep style, soft top jeep, 4x4 jeep > suv = suv four-by-four
pickup, pick up, pick-up truck, truck, trucks, pickups, pu truck, 4x4 truck, pick up truck, pickup truck, camionnette, pick up a, work truck, lifted truck, half ton, 1 2 ton, three quarter ton, one ton, 1 ton, ute, camion ~ suv heavy-truck flatbed
crew-cab, crewcab, quad cab, double cab, 4 door truck, four door truck, super crew, supercrew, mega cab, crew max, crewmax, cabine double, 4 door pickup > pickup ~ extended-cab
extended-cab, ext cab, super cab, supercab, king cab, club cab, access cab, extra cab, cabine allongee > pickup ~ crew-cab regular-cab
regular-cab, reg cab, single cab, standard cab, 2 door truck, two door truck, cabine simple > pickup ~ extended-cab
dually, duallie, dual wheel, dual rear wheels > pickup
flatbed, flat bed, flat deck, flatdeck, deck truck, plateforme > pickup ~ tow-truck
camper, truck camper, pickup with camper, camperized, pickup with canopy, campeur > pickup ~ motorhome camper-van
van, vans, vann, fourgon, fourgonnette, kidnapper van, creeper van, rape van = minivan ~ suv
minivan, mini-van, mini vans, family van, soccer mom van, minivans, passenger van, mini fourgonnette, minifourgonnette, mini fourgon > van ~ work-van crossover
work-van, cargo van, panel van, delivery van, utility van, contractor van, white van man, commercial van, windowless van, trade van, construction van, fourgonnette de travail, camionnette de livraison, fourgon de livraison, van with ladder rack, van with no windows, ladder van, plumber van, full size van, fullsize van > van ~ minivan box-truck
camper-van, campervan, vanagon, conversion van, van conversion, westfalia, fourgonnette de camping, sprinter van camper > van ~ motorhome
passenger-van!, 15 passenger van, 12 passenger van, shuttle van, shuttle bus, airport van > van ~ minivan bus
box-truck, cube van, box van, cube truck, moving truck, moving van, u haul, uhaul, u haul truck, delivery truck, 5 ton, five ton, 3 ton, three ton, straight truck, camion cube, camion de livraison, camion de demenagement, cubevan, step van, bread truck, parcel van > heavy-truck ~ work-van
heavy-truck!, big rig, semi, semi truck, semi trailer, 18 wheeler, eighteen wheeler, tractor trailer, transport truck, transport, big truck, rig, logging truck, log truck, dump truck, gravel truck, tanker truck, highway truck, bobtail, camion lourd, poids lourd, semi remorque, dix huit roues, camion remorque, camion a benne, water truck, vac truck, garbage truck, fire truck, cement truck ~ box-truck
tow-truck, towtruck, wrecker, remorqueuse, depanneuse ~ flatbed
motorhome, motor home, rv, r-v, recreational vehicle, winnebago, camper rv, class a, class c, autocaravane, vr, caravan rv ~ camper-van bus camper
trailer, travel trailer, utility trailer, horse trailer, roulotte, remorque, fifth wheel, 5th wheel, trailor
motorcycle, motorbike, motor bike, motor cycle, bike, chopper, crotch rocket, sport bike, dirt bike, moto, motocyclette, hog, cruiser bike, motercycle, motorcyle ~ scooter bicycle
scooter, moped, mobylette, e scooter, electric scooter, escooter, trottinette ~ motorcycle bicycle
bicycle, pushbike, push bike, mountain bike, bmx, ebike, e-bike, electric bike, velo, bicyclette, 10 speed, ten speed ~ motorcycle scooter
bus, school bus, short bus, minibus, autobus, mini bus
taxi, cab, taxicab, taxi cab, yellow cab, chauffeur de taxi ~ rideshare
rideshare!, uber, lyft, ride share, rideshare, covoiturage ~ taxi
police-car!, police car, cop car, cruiser, unmarked car, unmarked police car, undercover car, crown vic police, patrol car, auto patrouille, voiture de police
limousine, limo, stretch limo, stretch > car
atv, quad, four wheeler, 4 wheeler, side by side, utv, vtt, quatre roues, snowmobile, ski-doo, motoneige
hearse, corbillard > car
ambulance
golf-cart, golf cart, voiturette
electric!, electric car, ev, electric vehicle, hybrid, voiture electrique > car
four-by-four!, 4x4, 4 by 4, four by four, four wheel drive, off roader, quatre par quatre ~ pickup
`
