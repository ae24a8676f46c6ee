/** What tattoos show, in the words of those who saw them. */
export const motifs = `
anchor, ancre, ship anchor, anchors, ancor, navy anchor > nautical
ship, sailing ship, pirate ship, boat, sail boat, sailboat, schooner, bateau, voilier, navire > nautical
compass, compas, compass rose, boussole, rose des vents > nautical ~ nautical-star
nautical, sailor, sailor jerry, marin, helm, ships wheel, gouvernail, lighthouse, phare
mermaid, sirene, siren, mermaids > nautical ~ woman
nautical-star, nautic star, etoile nautique, sailor star, etoile des vents > star nautical ~ compass
star, stars, etoile, etoiles, shooting star, five point star, 5 point star, shooting stars ~ nautical-star pentagram
pentagram, pentacle, pentagramme, satanic star, upside down star, inverted star ~ star satanic
star-of-david, jewish star, etoile de david > religious ~ star
sun, soleil, sunburst, tribal sun, suns, rising sun ~ moon
moon, lune, crescent moon, crescent, half moon, full moon, croissant de lune ~ sun star
planet, planets, space, galaxy, planete, galaxie, solar system, saturn, rocket, astronaut, alien, aliens, ufo, extraterrestre
cloud, clouds, nuage, nuages, rain cloud, storm
lightning, lightning bolt, thunder bolt, bolt, thunderbolt, eclair, flash, foudre ~ ss-bolts
flames, flame, fire, flaming, feu, flamme, flammes, on fire
waves, wave, water, ocean, sea, vague, vagues, japanese wave, great wave
mountain, mountains, montagne, montagnes, mountain range, mountain scene ~ tree landscape
tree, trees, tree of life, arbre, arbres, pine tree, pine trees, palm tree, palm trees, sapin, palmier, forest, foret, cedar, evergreen, bonsai, roots
landscape, scene, paysage, nature scene, sunset, cabin
leaf, leaves, feuille, feuilles, ivy, vine, vines, lierre
maple-leaf, mapleleaf, canadian leaf, canada leaf, feuille derable, maple leafs leaf > leaf
cannabis, pot leaf, weed leaf, marijuana, marijuana leaf, weed, weed plant, feuille de pot, marihuana, 420, ganja, pot plant, cannabis leaf, bong, joint > leaf
rose, roses, red rose, single rose, black rose, rose with thorns > flower
lotus, lotus flower, fleur de lotus > flower ~ lily
lily, lilies, tiger lily, lis, calla lily > flower ~ fleur-de-lis
fleur-de-lis, fleur-de-lys, fleur de lys, fleurdelise ~ flower lily
flower, flowers, floral, fleur, fleurs, blossom, hibiscus, sunflower, tournesol, daisy, marguerite, poppy, coquelicot, orchid, dogwood, chrysanthemum, peony, tulip, plumeria, pansy, forget me not, bouquet
cherry-blossom, cherry blossoms, sakura, fleurs de cerisier, cherry blossum, cherry tree > flower
shamrock, clover, four leaf clover, 4 leaf clover, trefle, irish clover, celtic clover ~ celtic
thorns, thorn, briar, epines, crown of thorns, rose thorns ~ barbed-wire
animal!, animal, animals, animaux, paw animal
snake, serpent, snakes, cobra, rattlesnake, viper, vipere, python, couleuvre, coiled snake, king cobra, anaconda, snek > animal ~ dragon
dragon, dragons, chinese dragon, japanese dragon, asian dragon, drago, dargon > animal ~ snake lizard phoenix
lizard, gecko, iguana, lezard, salamander, chameleon, komodo > animal ~ dragon
frog, toad, grenouille, tree frog, crapaud > animal
turtle, tortoise, tortue, sea turtle > animal
crocodile, alligator, croc, gator > animal ~ lizard
dinosaur, t rex, t-rex, dinosaure, raptor, velociraptor > animal ~ dragon
tiger, tigre, tigers, white tiger, bengal tiger > cat-animal animal ~ lion panther
lion, lions, lion head, lion with crown, lion king, lionne, loin head > cat-animal animal ~ tiger
panther, black panther, panthere, jaguar, leopard, cougar, puma, mountain lion, lynx, cheetah, panthers, guepard > cat-animal animal ~ tiger
cat-animal!, cat, cats, kitten, kitty, chat, chaton, black cat, big cat > animal ~ tiger
wolf, wolves, loup, wolf head, howling wolf, loups, wolfs, lone wolf > dog-animal animal ~ bear
dog-animal!, dog, dogs, pitbull, pit bull, bulldog, bull dog, chien, rottweiler, husky, puppy, doberman, french bulldog > animal ~ wolf
fox, renard, foxes, coyote > animal ~ wolf
bear, bears, grizzly, grizzly bear, ours, bear claw, polar bear, spirit bear, kermode, teddy bear, bear head > animal ~ wolf
deer, buck, elk, moose, stag, cerf, orignal, chevreuil, caribou, antlers, deer skull, deer head, panache > animal
horse, horses, cheval, chevaux, mustang horse, pony, stallion, horse head, unicorn, licorne, pegasus > animal
bull, taurus bull, taureau, ox, buffalo, bison, bulls, longhorn, bull head > animal ~ ram-animal zodiac
ram-animal!, ram, goat, ram head, goat head, rams head, bouc, belier, chevre, aries ram > animal ~ bull satanic
elephant, elephants, ganesh elephant > animal
monkey, gorilla, ape, singe, gorille, chimp, king kong, monkeys > animal
rabbit, bunny, lapin, playboy, playboy bunny, hare > animal
rat, mouse, rats, souris, raton > animal ~ disney
pig, boar, cochon, sanglier, hog > animal
bat, bats, chauve souris > animal ~ superhero
paw-print, paw, paws, paw prints, dog paw, patte, empreinte, bear paw, wolf paw, footprints, pattes > animal ~ claw-marks
claw-marks, claw, claws, scratch marks, griffes, griffe, talons ~ paw-print
bird, birds, oiseau, oiseaux, flying bird > animal ~ swallow eagle
eagle, eagles, bald eagle, aigle, hawk, falcon, faucon, screaming eagle, war eagle, eagle head, osprey > bird animal ~ thunderbird phoenix
raven, crow, corbeau, ravens, crows, corneille, black bird, blackbird > bird animal ~ haida
owl, hibou, chouette, owls > bird animal
swallow, sparrow, swallows, hirondelle, hirondelles, sparrows, bluebird, moineau > bird animal ~ dove hummingbird
hummingbird, humming-bird, colibri, humming bird > bird animal ~ swallow haida
dove, doves, colombe, pigeon, peace dove, white dove > bird animal ~ swallow religious
rooster, chicken, coq, cock, hen, duck, canard, loon, heron, crane, grue, swan, goose, peacock, paon, parrot, perroquet, flamingo, vulture, penguin > bird animal
phoenix, phenix, pheonix, fenix, firebird, fire bird, rising phoenix > bird animal ~ eagle dragon
feather, feathers, plume, plumes, eagle feather, quill, fether ~ indigenous-art bird dreamcatcher
wings, wing, angel wings, ailes, aile, winged, ailes dange, pair of wings ~ angel bird
fish, fishes, poisson, poissons, salmon, saumon, trout, truite, bass, marlin, angler fish, fish hook, fishhook, hamecon, steelhead > animal ~ koi
koi, koi fish, koy fish, carpe, carpe koi, koi carp, coi fish, japanese fish, koi pond, coy fish, goldfish > fish animal
shark, requin, sharks, hammerhead, great white, hammerhead shark > animal ~ fish dolphin
orca, killer whale, orcas, killer whales, epaulard, orque > whale animal ~ dolphin haida
whale, baleine, whales, humpback, sperm whale > animal ~ dolphin
dolphin, dauphin, dolphins, porpoise > animal ~ whale shark
octopus, pieuvre, squid, kraken, tentacles, poulpe, tentacle, jellyfish > animal
crab, lobster, crabe, homard, seahorse, starfish, shell, seashell > animal
scorpion, scorpio, scorpions, skorpion, scorpian, scorpion tail > animal ~ spider zodiac
spider, spiders, araignee, tarantula, black widow, tarentule, spidre > animal ~ spiderweb scorpion
spiderweb, spider-web, web, cobweb, toile daraignee, web elbow, spiderwebs, spider webs ~ spider
butterfly, butterflies, papillon, papillons, moth, butterfy, monarch > insect animal ~ dragonfly
dragonfly, dragon fly, libellule > insect animal ~ butterfly
insect, bug, bee, bees, wasp, hornet, beetle, ladybug, abeille, coccinelle, insecte, ant, cicada, fly, mosquito, bumblebee > animal
skull, skulls, crane, tete de mort, skul, death head, skull and bones, deaths head, sckull, human skull, skull head, flaming skull ~ skeleton sugar-skull crossbones reaper
sugar-skull, candy skull, day of the dead, dia de los muertos, day of dead, catrina, calavera, la catrina, sugarskull, crane mexicain > skull ~ woman
crossbones, skull and crossbones, pirate skull, pirate, jolly roger, pirate flag, pirates > skull
skeleton, squelette, skelton, bones, skeleton hand, bone, os, skeleton bones, ribs skeleton, vertebrae ~ skull reaper
reaper, grim reaper, grim, faucheuse, grim reeper, death, la mort, santa muerte, hooded skeleton, scythe ~ skull skeleton demon
demon, devil, satan, demons, diable, lucifer, devils, demon face, imp, horns, devil horns, demonic, baphomet ~ satanic reaper oni
satanic, 666, inverted cross, upside down cross, six six six, triple six, satanique, croix inversee ~ demon pentagram
oni, hannya, japanese mask, oni mask, samurai mask, hanya, kabuki, japanese demon, masque japonais ~ demon samurai
zombie, vampire, monster, ghost, fantome, frankenstein, werewolf, dracula, monstre, ghoul, boogeyman, gargoyle
clown, evil clown, clowns, jester, joker clown, pennywise, killer clown, clown face, bouffon, insane clown posse, icp, hatchetman, hatchet man, juggalo ~ joker
joker, the joker, harley quinn, hahaha, why so serious ~ clown cards superhero
mask, masks, comedy and tragedy, laugh now cry later, smile now cry later, drama masks, masque, theatre masks, guy fawkes, gas mask
angel, angels, ange, archangel, guardian angel, st michael, saint michael, cherub, cherubs, fallen angel, angle wings, cherubin, anges > religious ~ wings
cross, crosses, croix, crucifix, iron crucifix, christian cross, crois, celtic crosses, croos, cruz, small cross > religious ~ iron-cross celtic
jesus, christ, jesus christ, jesus face, head of christ, jesus on cross, jesus head, crown of thorns jesus, sacred heart jesus > religious ~ cross
virgin-mary, mary, virgin, our lady, lady of guadalupe, guadalupe, vierge marie, madonna, la virgen, vierge > religious ~ woman
praying-hands, hands praying, prayer hands, mains jointes, mains en priere, prayer, praying > religious
rosary, rosary beads, prayer beads, chapelet, beads > religious ~ cross
bible-verse, bible, scripture, psalm, verse, psaume, verset, john 3 16, bible quote, only god can judge me, psalm 23 > religious writing
religious, religious symbol, god, saint, dieu, religieux, religion, church, st christopher, sacred heart
khanda, sikh symbol, sikh, khalsa, sikh sword, kirpan symbol, double swords circle, sikh emblem, khandaa, ek onkar, ik onkar, punjabi symbol, onkar > religious ~ om punjabi-writing
om, ohm, aum, om symbol, hindu symbol, symbole om > religious ~ khanda buddha
buddha, buddah, bouddha, budda, budha, buddhist, dharma wheel, dharma, mandala buddha > religious ~ om
hindu-god, shiva, ganesh, ganesha, hanuman, kali, krishna, vishnu, lord shiva, trishul, trident shiva, durga, mahadev > religious ~ om
allah, islamic, muslim symbol, islam, crescent and star, star and crescent, zulfiqar, arabic allah > religious arabic-writing
hamsa, evil eye, hand of fatima, nazar, main de fatma ~ eye
ankh, egyptian, egypt, pharaoh, eye of horus, eye of ra, pyramid, anubis, scarab, cleopatra, nefertiti, pyramide, sphinx, egyptian cross ~ eye
eye, eyes, eyeball, oeil, yeux, third eye, all seeing eye, illuminati eye, all seeing, illuminati, masonic, mason, freemason
yin-yang, ying yang, ying-yang, yinyang, yin et yang, yang ~ chinese-writing
peace-sign, peace, peace symbol, paix, signe de paix
infinity, infinity sign, infinity symbol, infini, figure eight, figure 8
zodiac, zodiac sign, star sign, astrology, capricorn, aries, taurus, gemini, cancer sign, leo, virgo, libra, sagittarius, aquarius, pisces, zodiaque, signe astrologique, constellation
heart, hearts, coeur, coeurs, hart, broken heart, heart with name, sacred hearts, mom heart, anatomical heart ~ mom
mom, mum, mother, mom heart, maman, mama, i love mom, mere, dad, father, mom and dad, rip mom, papa > name
name, names, name tattoo, womans name, girls name, kids name, kids names, childs name, nom, prenom, childrens names, ex name, wifes name, girlfriends name, last name, surname, daughters name, sons name, noms, baby name > writing ~ initials
initials, initial, letters, letter, initiales, lettre, lettres, monogram > writing ~ name
writing, words, script, text, lettering, word, cursive, quote, saying, lyrics, sentence, phrase, ecriture, mots, mot, texte, written, cursive writing, old english, old english letters, calligraphy, calligraphie, poem, paragraph, motto, citation, slogan, loyalty, respect, trust no one, family word, no regrets, latin words, script writing ~ name initials
numbers, number, roman numerals, roman numeral, date, birthdate, dates, birthday, numeros, chiffres, chiffres romains, birth date, area code, 604, 250, 778, year, numerals, digits, date de naissance
chinese-writing, chinese characters, chinese symbols, kanji, chinese symbol, asian writing, japanese writing, asian symbols, asian characters, caracteres chinois, symboles chinois, chinese letters, chinese character, japanese symbols, chinese lettering, korean writing > writing ~ yin-yang
arabic-writing, arabic, arabic script, farsi writing, persian writing, arabic letters, arabic words, ecriture arabe, urdu writing > writing
punjabi-writing, punjabi script, gurmukhi, punjabi words, hindi writing, punjabi letters, sanskrit, sanskrit writing, hindi script, ecriture pendjabi > writing ~ khanda
rip, memorial, in memory, rest in peace, in loving memory, tombstone, gravestone, tombe, r i p, memorial piece, pierre tombale, en memoire > writing ~ cross
portrait, face portrait, persons face, face of woman, visage, kids portrait, baby face, portraits, child face, celebrity, bob marley, tupac, 2pac, marilyn monroe, scarface, tony montana, al capone, che guevara, elvis
woman, girl, lady, pinup, pin up, pin up girl, naked woman, naked lady, nude, nude woman, pinup girl, femme, femme nue, geisha, gypsy woman, hula girl, naked girl, stripper, woman face, ladies face, woman silhouette, nude girl, chicano girl ~ mermaid portrait
baby, child, kid, bebe, enfant, baby feet, baby footprint, babies, baby footprints, family, famille
man!, man, man face, cowboy, old man, soldier, homme, soldat, viking warrior face
samurai, warrior, ninja, guerrier, samourai, japanese warrior, gladiator, spartan, spartan helmet, knight, chevalier, roman soldier, trojan, troy helmet ~ oni viking
viking, norse, odin, thor, mjolnir, thors hammer, thor hammer, valknut, vegvisir, runes, rune, viking ship, viking compass, norse symbols, nordic, helm of awe, yggdrasil, marteau de thor, viking symbols, raven odin, nordic runes ~ celtic samurai
celtic, celtic knot, celtic cross, knot, knotwork, irish, triquetra, trinity knot, celtique, noeud celtique, croix celtique, celtic band, celtic symbol, claddagh, scottish thistle, thistle ~ cross tribal shamrock
tribal, tribal band, tribal design, tribals, tribal armband, tribal art, tribale, tribal sleeve, tribal tattoo, tribel, tribal lines, barbed tribal ~ polynesian armband celtic
polynesian, maori, samoan, hawaiian, tiki, polynesien, ta moko, tongan, island tribal, maori design > tribal
armband, arm-band, band, bands, solid band, black band, bracelet, arm bands, ring band, brassard, lines around arm, two bands ~ tribal barbed-wire
barbed-wire, barb wire, barbwire, barb-wire, barbed wire band, barbwired, fil barbele, barbele, bob wire, barded wire, barbed wires, wire, razor wire ~ armband thorns chain
chain, chains, chaine, chaines, links, shackles, handcuffs, menottes, broken chain ~ barbed-wire
indigenous-art!, native art, native design, first nations art, first nations design, native tattoo, native symbol, indigenous design, art autochtone, west coast art, northwest coast, pacific northwest art, coast salish design, native indian design, native chief, indian head, indian chief, headdress, chief head, medicine wheel, tipi, native warrior, roue medicinale, native american, aboriginal design, tomahawk, arrowhead ~ haida feather dreamcatcher
haida, haida design, haida art, haida raven, haida eagle, haida orca, totem, totem pole, haida style, west coast native, native eagle, native orca, totems > indigenous-art ~ raven eagle orca thunderbird
thunderbird, thunder-bird, thunder birds, oiseau tonnerre, oiseau-tonnerre > indigenous-art bird ~ eagle haida
dreamcatcher, dream-catcher, dream catchers, capteur de reves, attrape reves, attrape reve > indigenous-art ~ feather
inukshuk, inuksuk, inukchuk
mandala, mandalas, geometric, geometric design, sacred geometry, geometrique, dotwork, geometry, pattern, patterns, motif, shapes, lines, triangle, triangles, cube, spiral, swirl, swirls, line work
abstract, design, abstrait, art, random, watercolour, watercolor, colourful design, black ink
blackout, solid black, blacked out, black sleeve, all black
japanese, japanese style, japonais, asian style, yakuza, irezumi, japanese sleeve, asian design, asian art ~ koi dragon oni
biomechanical, bio mechanical, gears, gear, robot, mechanical, cyborg, piston, pistons, engrenages, skulls and gears, machine, engine, wrench, wrenches, spark plug, tools, hammer, crossed wrenches, hammers
gun, guns, pistol, revolver, rifle, handgun, fusil, pistolet, ak47, ak 47, glock, crossed guns, machine gun, bullet, bullets, bullet holes, bullet hole, grenade, shotgun, weapons, tommy gun
knife, dagger, sword, swords, blade, katana, poignard, epee, couteau, machete, dague, axe, hache, razor, razor blade, straight razor, knives, axes, switchblade, brass knuckles, crossed swords
arrow, arrows, fleche, fleches, bow and arrow, bow, crossbow
crown, crowns, couronne, king crown, queens crown, kings crown, five point crown, crown with jewels, crwn, latin king crown ~ king-queen
king-queen!, king, queen, king and queen, roi, reine, chess king, chess piece, chess pieces, chess, lion crown king ~ crown cards
diamond, diamonds, diamant, gem, jewel, gems, ruby, crystal, diament
money, dollar sign, dollar signs, cash, money bag, argent, hundred dollar bill, dollar, money sign, get money, money rose, piggy bank, stack of money, fast money
dice, die, des, dices, pair of dice, flaming dice, lucky dice > gambling
cards, playing cards, ace, ace of spades, spade, spades, cartes, as de pique, poker, royal flush, poker hand, card, aces, king of hearts, four aces, queen of hearts > gambling
eight-ball, 8 ball, 8-ball, pool ball, billiard ball, boule 8 > gambling
gambling, casino, slot machine, lucky 7, lucky seven, lucky 13, 777, lucky, horseshoe, fer a cheval, 13, thirteen, 7s, poker chips
hourglass, hour glass, sablier, sand clock, sand timer ~ clock
clock, pocket watch, watch, horloge, montre, time piece, clock face, time, pocketwatch, clocks, timepiece ~ hourglass
key, keys, skeleton key, cle, lock, lock and key, padlock, cadenas, cles, clef
music, music notes, musical notes, music note, treble clef, notes de musique, guitar, guitare, microphone, mic, piano, notes, musical note, cle de sol, headphones, drums, turntable, saxophone
band-logo!, metallica, nirvana, slipknot, tool band, misfits, rolling stones, rolling stones lips, acdc, ac dc, led zeppelin, pink floyd, wu tang, wutang, iron maiden, guns n roses, gnr, band name, grateful dead, tragically hip, rammstein, pantera, ramones, logo de groupe
lips, lip print, kiss, kiss mark, levres, bouche, red lips, tongue, kisses, lipstick
cherry, cherries, fruit, apple, strawberry, cerise, cerises, pineapple, mushroom, mushrooms, champignon, cupcake, pizza, banana, avocado
beer, bottle, bottle of beer, martini, wine glass, whiskey, biere, bouteille, jack daniels, drink, pint, molson, coffee cup, cigarette, cigar, smoking
motorcycle, motorbike, harley, harley davidson, moto, bike, chopper, biker, motorcycle engine, harley logo, hd, harley eagle
car, truck, cars, hot rod, race car, auto, camion, logging truck, semi truck, tire, flag checkered, checkered flag, piston car, chevy logo, ford logo, bmw logo, car logo, steering wheel
airplane, plane, avion, jet, paper plane, helicopter, fighter jet, spitfire
train, locomotive, bicycle, skateboard, snowboard, surfboard, skates, hockey skates, hockey stick, hockey sticks, hockey player, golf, baseball, soccer ball, ballon, basketball, football, boxing gloves, boxer, dumbbell, barbell, bowling, sport, sports
canucks, vancouver canucks, canucks logo, canucks orca, van canucks > sports-team ~ orca
sports-team!, sports team, sports logo, team logo, maple leafs, toronto maple leafs, leafs, oilers, edmonton oilers, flames logo, calgary flames, canadiens, habs, montreal canadiens, seahawks, seattle seahawks, bc lions, lions logo, raiders, raider, whitecaps, jets logo, bruins, red wings, blackhawks, cowboys star, dallas cowboys, raptors, yankees, ny yankees, ny, lakers, nba, nhl, nfl, jumpman, jordan logo, air jordan, nike swoosh, nike, packers, 49ers, saskatchewan roughriders, roughriders, blue jays, logo dequipe, la dodgers, dodgers, chicago bulls, ufc, mma
superhero, superman, batman, spiderman, spider man, wolverine, deadpool, punisher, punisher skull, venom, hulk, captain america, ironman, marvel, flash superhero, green lantern, transformers, autobot, super man, superman logo, bat man, batman logo, superhero logo, super heros
cartoon, anime, bart simpson, simpsons, homer, tasmanian devil, taz, tweety, bugs bunny, pokemon, pikachu, dragonball, dragon ball, dragonball z, goku, naruto, akatsuki, family guy, stewie, rick and morty, south park, mario, super mario, sonic, zelda, triforce, video game, yosemite sam, looney tunes, betty boop, scooby doo, popeye, felix the cat, garfield, spongebob, dessin anime, manga, calvin, calvin and hobbes, sailor moon, totoro, minion, pacman, space invader, roadrunner, charizard
disney, mickey mouse, mickey, minnie, tinkerbell, stitch, lion king simba, simba, winnie the pooh, tigger, cheshire cat, eeyore, nightmare before christmas, jack skellington, nemo, donald duck, alice in wonderland
starwars!, star wars, darth vader, yoda, stormtrooper, boba fett, mandalorian, rebel alliance, game of thrones, lord of the rings, harry potter, deathly hallows, storm trooper, jedi, millennium falcon
teardrop, tear-drop, tear drops, tears, tear, larme, larmes, tear under eye, prison tear, teer drop, crying tear
dots, three dots, 3 dots, five dots, 5 dots, triangle dots, trois points, prison dots, mi vida loca, dot, points, cinq points
prison, jail tattoo, prison ink, stick and poke, stick n poke, homemade, home made, jailhouse, jailhouse tattoo, prison style, tatouage de prison, india ink, bars, prison bars, shaky lines, amateur ~ dots teardrop
hate-symbol!, hate symbol, racist tattoo, nazi, nazi symbol, white power, white pride, aryan, aryan brotherhood, supremacist, white supremacist, neo nazi, racist, symbole haineux, symbole nazi, skinhead tattoo, wp, hate tattoo, symbole raciste, racist symbol, kkk, hitler
swastika, swastica, croix gammee, svastika, swaztika, swastikas, swasticka, nazi cross, nazi swastika > hate-symbol = hate-symbol
ss-bolts!, ss bolts, ss, ss lightning, double lightning bolts, lightning bolts, two lightning bolts, nazi bolts, eclairs ss > hate-symbol ~ lightning
iron-cross, ironcross, german cross, croix de fer, maltese cross, chopper cross ~ hate-symbol cross
nazi-number!, 88, 1488, 14 88, 14, 1 488, 14words, fourteen words > hate-symbol numbers
confederate-flag, rebel flag, confederate, southern flag, stars and bars, drapeau confedere, dixie flag > flag ~ hate-symbol
gang!, gang tattoo, gang sign, gang, gang name, gang symbol, gang letters, tatouage de gang, gang affiliation, gangster, thug life, thug, thuglife, bloods, crips, ms 13, ms13, latin kings, indian posse, redd alert, red scorpions, united nations gang, un gang, native syndicate, manitoba warriors, independent soldiers, is gang, brothers keepers, wolfpack, mad cowz, dtes crew, bk gang, ism, white boy posse
biker-gang!, hells angels, hell angels, ha, 81, death head winged, winged skull, hells angel, bandidos, outlaws, rock machine, mc patch, 1-percenter, one percenter, 1 percent, 1 percenter, red and white, support 81, biker patch, biker gang, satans choice, death angels, gypsy jokers > gang ~ skull
flag, flags, drapeau, country flag, drapeaux, flag of country, pride flag, rainbow flag, rainbow, arc en ciel, union jack, british flag, american flag, us flag, mexican flag, italian flag, irish flag, jamaican flag, german flag, ukrainian flag, tryzub, trident, ukrainian trident, polish eagle, albanian eagle, quebec flag, iranian flag, khalistan flag, bc flag, philippine flag, philippines sun
canada-flag, canadian flag, flag of canada, drapeau canadien, drapeau du canada, canada, canadian maple leaf > flag = maple-leaf
military, army, navy, marines, usmc, airborne, dog tags, dogtags, regiment, armee, militaire, army crest, military crest, lest we forget, army tattoo, military insignia, wings airborne, rcmp, infantry, crest, coat of arms, shield, bouclier, armoiries, family crest
map, map of, world map, globe, world, carte, bc map, outline of bc, earth, terre, coordinates, continent, province outline, vancouver island outline, skyline, city skyline, vancouver skyline, cityscape
puzzle, puzzle piece, autism, semicolon, ribbon, cancer ribbon, point virgule, ruban, heartbeat, ekg, heart beat line, heart monitor, medical symbol, caduceus, star of life, syringe, seringue
barcode, bar-code, code barre, qr code, upc, code barres, bar codes, barcodes
computer, circuit, circuit board, binary, atom, dna, molecule, science, math, equation, atome
word-of-faith!, hope, faith, love, believe, strength, amour, espoir, foi, family first, carpe diem, blessed, fearless, forever > writing
stitches!, stitches, scar tattoo, zipper, fermeture eclair, stitching, stitched mouth
gothic, goth, bat gothic, coffin, cercueil, graveyard, candle, ouija, haunted house, crystal ball, magic, witch, wizard, sorcier, cauldron, tarot
fairy, fee, elf, gnome, pixie, fairies, dwarf, goblin, lutin, troll, magical
medusa, poseidon, zeus, greek god, greek gods, neptune, trident of poseidon, hercules, greek statue, statue, mythology, cupid, greek mythology, atlas statue, icarus
hand-sign!, middle finger, hang loose, shaka, doigt dhonneur, fist, rock on, devil horns hand, raised fist, handprint, hand print, handshake, poing
lettered-fingers!, love hate, hate love, letters on fingers, letters on knuckles, knuckle letters, words on knuckles, word on knuckles, game over, hard luck, hold fast, knuckle writing, lettres sur les doigts > writing
unknown!, unknown, unsure what, something, inconnu, unclear, unidentified, faded, blurry, old faded, multiple, many, lots, various, several, plusieurs, beaucoup, heavily
`
