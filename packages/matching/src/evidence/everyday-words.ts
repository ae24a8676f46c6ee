/** Makes and models that are everyday words: in a story they are vehicles only beside another word for one. */
export const everydayVehicles = new Set(
  `make.dodge make.ram make.smart make.mini make.genesis make.geo make.saturn make.mercury make.triumph make.sterling make.lotus
  make.mack make.lucid make.lada make.scion make.polaris make.lincoln make.international make.infiniti make.hino make.mg
  make.indian make.harley-davidson make.ford make.jaguar make.fiat make.western-star make.gmc make.land-rover
  body.car body.bus body.taxi body.bicycle body.police-car body.rideshare body.trailer body.ambulance body.hearse body.camper
  body.electric body.golf-cart body.four-by-four body.heavy-truck body.scooter body.motorhome body.atv body.wagon body.compact
  body.crew-cab body.flatbed body.sports-car body.crossover body.coupe`.split(/\s+/),
)

/** Models that are everyday words besides: `his focus`, `the escort`. */
export const everydayModels = new Set(
  `escort focus escape edge fit soul rio note leaf cube quest pilot element passport legacy journey charger express accent fusion
  explorer expedition excursion probe contour tempo aspire flex maverick lightning ranger courier canyon terrain safari vibe
  wave pursuit tempest spark sprint bolt volt sonic mirage laser breeze horizon acclaim compass patriot liberty commander
  defender discovery ascent forte carnival stinger venue accord insight relay outlook vision spirit shadow dart raider diplomat
  dynasty voyager regal century encore envision allure rover echo matrix crown fox golf rabbit beetle kicks rogue transit
  challenger avenger intrepid stealth magnum colt viper neon nitro caliber express venture traverse tracker blazer cobalt
  impala cavalier celebrity sierra dakota frontier titan tundra highlander avalanche eclipse galant outlander swift sidekick
  samurai esteem monster tiger duke rebel shadow katana savage ninja boulevard intruder cooper countryman continental navigator
  aviator nautilus corsair zephyr sable cougar lynx mariner villager mustang bronco probe taurus thunderbird fiesta ram spectra
  legend vigor ion aura astra laredo renegade cc eos atlas es is ls gs rx nx gx ux fj rav disco slade stang cav caravan ml sl
  gl cl tl el tc fx k5 x1 x3 x5 a3 a4 i30 g6 g8 r1 r6 h2 h3`
    .split(/\s+/)
    .map((name) => `model.${name}`),
)

/** Words that after `car`, `van` or `truck` make something else of it: the truck stop, a car wash. */
export const notVehicleBefore = new Set(
  'stop stops driver drivers wash park parks lot dealer dealership seat seats door doors keys key rental yard show ride accident crash insurance date dates call wheel station'.split(
    ' ',
  ),
)

/** Words before a vehicle that say it is his. */
export const drivingWords = new Set(
  'drove drives driving drive driven driver vehicle auto voiture conduit conduisait conduisant vehicule roulait owns rented renting rental his inside'.split(
    ' ',
  ),
)

/** Words about vehicles that are no misspelling of anything and say little. */
export const vehicleFillers = new Set(
  `a an the with and or no in on of his her he him was is it maybe possibly possible probably unknown model models make type style
  colour color coloured colored looking newer older old new late early vehicle approx about like similar to sort kind some
  le la un une de du des et avec ou modele couleur year years annee vieux vieille nouveau neuf recent`.split(
    /\s+/,
  ),
)

/** Things on a vehicle that are kept as said and never taken for a misspelt make. */
export const vehicleExtras = new Set(
  `tinted tint windows window lifted lowered loud muffler rack racks roof ladder dent dents dented damage damaged bumper rust rusty rusted
  sticker stickers decal decals plate plates box canopy topper rims rim mags spoiler exhaust seats leather interior child seat
  broken light lights headlight taillight tail mirror missing front back rear side door doors hitch trailer bike dash cam camera
  scratch scratches scratched cracked windshield clean dirty messy beat beater up big small little long short wheel wheels
  chrome stripe stripes racing black-out blacked out paint primer panel panels fender hood logo company work tools tool
  bed liner cover tonneau winch snorkel bull bar flag flags baby tires tire hubcap hubcaps garbage inside sunroof turbo diesel
  hybrid electric automatic manual stick shift rental lease stolen uninsured insured`.split(/\s+/),
)
