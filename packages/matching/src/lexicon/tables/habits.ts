/** What he does and says, as reports put it. A habit a line, `name: pattern; pattern`, each a set of stems that stand in one
 *  sentence in any order; `stem|stem` either, a last `*` any ending. Words of both languages, never whole sentences. */
export const habits = `
removes-condom: remov*|slip*|pull*|took|take*|taking|tear*|rip*|retir*|enlev*|ote condom*|rubber*|protection|capote*; stealth*; condom* off; condom* broke|broken|breaking|cut|poke*|hole*|sabotag*|perce*
refuses-condom: refus*|wouldnt|wont|declin*|against|insist* condom*|rubber*|protection|capote*|covered; no|without|sans|pas condom*|rubber*|protection|capote*; bareback*|bbfs|bare; unprotected|raw sex|service*|only|insist*; want*|ask*|push*|pressur*|demand*|veut|voulait bare*|unprotected|uncovered|raw|bb; non protege*
pays-more-for-bare: extra|more|double|plus pay*|offer*|paye*|money|argent bare*|condom*|unprotected|capote*
chokes: chok*|strangl*|strangul*|throttl*|etrangl*; hand*|main* throat|neck|gorge|cou; squeez*|grab*|serre*|held|hold*|press*|seiz*|saisi*|prend*|pris throat|neck|gorge|cou; chokehold*; choke* hold
hits: hit|hits|hitting|beat|beats|beating|punch*|slap*|slug*|struck|smack*|frapp*|gifl*|battu*|batt*|cogn*|coup*|assault*|agress*|tabass*; physical* violen*|abus*|attack*; kick*
hair-pulling: pull*|grab*|drag*|yank*|tir* hair|cheveu*
bites: bit|bites|biting|bitten|mord*|mordu*
rough: rough*|brutal*|aggressiv*|agressi*|violent*|forceful*|hard|trop sex|service*|intercourse|date*|worker*|with|during|sexe; too rough; rough; got violent|aggressive; devient|devenu violent*|agressi*
rapes: rape*|raping|rapist|viol|viole|violee|violeur; sexual* assault*|abus*|agress*; forc*|oblig* sex*|anal|oral|herself|her|him|relation*; against will|volonte
crosses-limits: boundar*|limit*|limite* cross*|push*|ignor*|respect*|disregard*|violat*|depass*; wouldnt|didnt|not|refus*|wont take|stop|listen|arret*|no; would|did not stop; no|non answer; would|pas accept* non; agreed|service* push* more|beyond; without|sans consent*; ignor* no|non|stop|safeword*|refus*; kept|keeps|continu* going|despite|anyway|after|malgre|apres no|non|stop|refus*; non consen*
films: film*|videotap*|recording|recorded|records; video* took|take*|taking|secret*|record*|pris|hidden|without; record* secret*|phone|hidden|camera|without|session*|video*; hidden|cach*|propp* camera*|phone*|cell*|cellulaire|webcam*; photo*|picture*|pic|pics|selfie* took|take*|taking|without|secret*|pris*; camera*
posts-images: post*|upload*|shar*|publi*|diffus* photo*|picture*|pics|video*|image*|nude*|online|ligne; leak*|revenge photo*|video*|nude*|porn; threat*|menac* post*|publish*|publi* photo*|picture*|video*|nude*
follows: follow*|tail*|suiv*|suivi* home|her|worker*|maison|around|car|afterward*|street*|him|us|me|la|them|from; followed; suivi*; trail*
stalks: stalk*|harcel*|harass*|obsess*; show*|turn*|came|comes|appear*|present* home|house|unannounced|work|uninvited|again|maison|chez; drove|driv*|pass* by|past house|home|place|work|apartment|maison; circl*|loop*|drove|driv* block*|around|quartier; wait*|lurk*|attend* outside|home|dehors|parking|building; watch*|surveil*|observ* her|worker*|house|building|from; circling; gps|tracker|airtag*|tracking
repeat-contact: call*|text*|messag*|contact*|appel* constant*|repeat*|nonstop|keeps|kept|hundred*|dozen*|multiple|sans|repetition|over|harass*|plusieurs|obsessi*|block*; blows|blew|blowing up phone; won't|wont|wouldnt leave alone
new-numbers: different|new|multiple|many|several|various|chang*|plusieurs|nouveau*|differents number*|phone*|numero*|accounts|profiles|apps; text now|free app*|number*; textnow|burner*|voip|spoof*
blocked-number: block*|private|unknown|hidden|restricted|withheld|masqu*|prive|bloqu*|anonym*|inconnu* number*|caller*|calls|id|numero*|appel*; no caller
fake-name: fake*|false|different|wrong|multiple|two|many|faux|fausse|several|autre name*|names|nom|identit*|id; lied|lies|ment* name*|nom|age; alias*; gave|gives|donn* different|two|false names|name|noms
fake-deposit: deposit*|depot*|acompte fake*|screenshot*|never|edit*|photoshop*|cancel*|bounc*|faux|fausse|revers*|falsif*; screenshot*|capture fake*|etransfer*|transfer*|edit*|deposit*|payment*|virement*|photoshop*
fake-transfer: etransfer*|transfer*|interac|emt|virement*|emts fake*|cancel*|revers*|never|bounc*|fraud*|stop*|faux|annul*|didnt|not|jamais|recall*|dispute*|frauduleux; transfer* went|go through; revers*|charg* back|charge|chargeback; chargeback*
no-deposit: refus*|wouldnt|wont|no|pas deposit*|depot*|acompte
counterfeit: counterfeit*|contrefai*|bogus; fake*|faux|fausse|funny|phony|prop|movie|false bill*|money|cash|billet*|argent|twent*|hundred*|fifti*|fifty
refuses-to-pay: refus*|wouldnt|didnt|wont|never|not|without|avoid*|sans|pas|jamais pay*|paid|paye*|paie; no payment; left|leave*|ran|run*|parti|walked|fled without|sans pay*|paying|payer|paid; stiffed|shorted|underpaid|shortchang*; short changed; dine dash*; bilk*; short pay*|paid|money; ripp*|rip off; unpaid; less|moins than|agreed pay*|paid|paye*; service gratuit*; demand* free
takes-money-back: took|take*|grab*|want*|demand*|ask*|snatch*|repris*|repren*|stole money|cash|argent|payment back|refund*|repris|return*; refund*|rembours*
haggles: argu*|disput*|chical* time|money|price*|pay*|rate*|temps|prix|argent; haggl*|barter*|negotiat*|negoci*|lowball*|bargain*|marchand*; price*|rate*|prix|tarif* argu*|lower*|negoci*|disput*|discount*|chang*
robs: rob|robs|robbed|robbing|robbery|robber*|steal|steals|stealing|stole*|theft|thief|vol|vole|volee|voleur|volait|derob*|mug|mugged|mugging; took|take*|grab*|pris|snatch*|arrach* purse*|wallet*|phone|money|cash|bag|belongings|sac|portefeuille|telephone|cell|cellulaire|drugs; hold|held up; home invasion; jack* her|worker*
poses-as-police: pos*|pretend*|claim*|impersonat*|said|says|fak*|identif*|dress*|act*|pretend*|dit|fait|pass*|flash*|show* police*|cop|officer*|rcmp|undercover|policier*|badge*|detective*|vpd|sheriff|grc|immigration|cbsa; badge* fake*|flash*|show*|faux; undercover; hes|is|being cop|policier|detective; fake* cop|police*|officer*; faux policier*
threatens-police: threat*|menac* police|policier*|cop|cops|rcmp|grc|911|immigration|cbsa|asfc|deport*|expuls*|denonc*; said|says|saying|would|hed|hell|going|gonna|dit|disait|allait|va call|report|appeler|appellerait|denoncer|signaler police|policiers|cops|rcmp|grc|911 me|her|worker|workers|us|moi|elle; call*|report*|appel*|denonc*|signal* immigration|cbsa|asfc|deport*|expuls*
threatens-to-out: threat*|menac*|expos*|blackmail*|chantage|reveal*|outing|outed|revel*|extort* family|husband|landlord|parents|children|school|employer|boss|famille|mari|proprietaire|everyone|friends|partner|mother|wife|enfants|custody|ministry; blackmail*|chantage; extort*|extors*; doxx*|doxed|dox; out|outing|outed threat*; threat* expos*
threatens-to-kill: threat*|menac* kill*|death|die|murder*|hurt*|harm*|tuer|mort|shoot*|stab*|rape*|burn*|bury|life|vie|beat*; death threat*; going|gonna kill*; threat* violen*; mort menac*
threatens: threat*|menac*|intimidat*|intimid*
gun: gun*|pistol*|handgun*|firearm*|revolver*|shotgun*|rifle*|pistolet*|fusil*; arme feu; shot at|her|him; shooting|shoots; pellet|bb|air gun; glock
knife: knife*|knives|blade*|machete*|couteau*|boxcutter*|stab*|poignard*|razor*|scissor*|lame|rasoir|sword*|screwdriver*|tournevis|slash*|needle*|syringe*|seringue*; box cutter*
bear-spray: bear|pepper|poivre spray*|sprayed|mace; bearspray*|pepperspray*|mace|maced; poivre|cayenne gaz*|aspers*; dog spray
taser: taser*|tazer*|tased|stun gun; stungun*; cattle prod
blunt-weapon: bat|club|pipe|baton|brick*|bottle*|batte|bouteille|barre hit*|beat*|swung|swing*|threat*|attack*|frapp*|strik*|struck|weapon; baseball bat; brass knuckle*; tire iron; crowbar*; hammer|marteau|wrench
weapon: weapon*|arme|armed|armee|armes
ties-up: tie|tied|tying|ties up|down|rope|her|worker*|attach*|bound|hands|wrist*; handcuff*|menott*|zip ties|tied|tie|ziptie*; bound|gag*|ligot*|attach* wrist*|hands|mains|her|poignet*|mouth; duct tape*; rope*|corde; restrain*; ziptie*; bondage
locks-doors: lock*|verrou*|ferm*|barr* door*|doors|porte*|portiere*|car|room|inside|cle|bathroom|deadbolt; child lock*; door handle* remov*|missing|no|inside|broken; locked
confines: wouldnt|not|didnt|wont|pas|never let|laiss*; stop*|prevent*|empech*|refus* leaving|let|sortir|exiting; held|hold*|kept|keep* against|hostage|captive|prisoner; confin*|sequestr*|kidnap*|abduct*|trapp*|hostage*|otage; block* door*|exit|porte; bloque* porte*|sortie
drives-remote: drove|drive*|driving|took|take*|brought|bring*|amen*|condui*|conduit|emmen*|taken remote*|isolat*|secluded|outskirt*|bush|woods|forest*|logging|gravel|nowhere|isole*|bois|foret|rural|deserted|desert*|campagne|industrial|quarry; out town drove|drive*|driving|took|take*|taking|brought; wrong|different|other|another|autre direction|route; isolated|remote|secluded|isole* area|road|spot|place|location|endroit|chemin|lieu
throws-out-of-car: threw|throw*|push*|kick*|shov*|pouss*|jet* out|from|moving|hors car|vehicle|truck|van|auto|voiture|vehicule; left|leav*|abandon*|dump*|laiss* highway|stranded|bush|nowhere|rural|loin|miles|roadside; moving vehicle|car; strand*|dumped
drives-off: drove|sped|speeding|fled off|away|fuite; sen enfui; fled
dangerous-driving: drunk|impair*|reckless*|erratic*|dangerous*|fast|ivre|vite driv*|drove|condui*|speeding
drugs-drinks: drug*|spik*|roofi*|laced|slip*|drogu*|dop*|ghb drink*|verre|beverage*|water|coffee|boisson*|cocktail*|food|cafe|wine; something|quelque put|slip*|mis drink*|verre; spiked|roofie*|roofied|rohypnol|ghb; drugged; drogue* verre|boisson*|insu; pass*|woke|black* unconscious; blacked out; laced drug*|smoke|joint
offers-drugs: offer*|push*|giv*|gave|trade*|pay*|propos*|paye*|offr* drug*|meth|crack|cocaine|coke|fentanyl|heroin*|dope|drogue*|pills|pilule*|ghb|ketamine; party pnp|chem*|play|sex; pnp|chemsex; drugs instead; trade* drug*
uses-drugs: smok*|use|used|uses|using|inject*|snort*|high|sniff*|consomm*|fum* crack|meth|coke|cocaine|drug*|heroin*|fentanyl|drogue*|ghb; tweak*; on meth|crack|coke|drugs; was high
drunk: drunk*|intoxicat*|wasted|hammered|ivre|saoul*|soul|ebriet*|inebriat*; been|heavily drinking|drank|boire|alcohol; alcohol*
asks-real-name: ask*|want*|demand*|kept|insist*|press*|demande*|veut|savoir|wanted real|legal|true|full|vrai*|government|last name|id|nom|identit*; real name; vrai nom; nom complet; ask* id|passport*|license|drivers
asks-where-she-lives: ask*|want*|demand*|demande*|veut|know|find*|savoir|found live*|lives|address*|adresse|habite*|demeur*|staying|reside*; home address; where live*|lives
asks-if-alone: ask*|question*|demand*|check*|wonder*|know alone|seul*|anyone|roommate*|security; work* alone; toute seule; if alone
asks-personal-questions: ask*|pos*|question*|kept|too|many|trop personal|private|family|kids|children|intrusive|questions|personnel*|boyfriend|immigration|status|papers; questions
asks-for-young: ask*|want*|prefer*|cherch*|veut|request*|demand*|fantas* young*|younger|underage|minor*|teen*|child*|schoolgirl*|jeune*|mineur*|virgin*|enfant*; pedophil*|pedoph*; underage; age play; mineure*
brings-others: brought|bring*|show*|arriv*|amen*|hid*|invit*|had friend*|men|guys|others|people|buddies|males|amis|hommes|gang; two|three|several|other|another|more|plusieurs|deux|autre* men|guys|males|friends|hommes|amis|man|male|guy|homme; not alone; pas seul; hiding|hidden|hid|cach* closet|bathroom|placard|men; gang rape*|bang
watcher: someone|friend*|accomplice*|complice*|partner wait*|watch*|lookout|attend*
motel: insist*|ask*|want*|meet*|only|always|prefer*|invite*|took|demand*|rencontr* motel*|hotel*|airbnb*|hostel
outdoor-meeting: insist*|ask*|want*|meet*|only|always|prefer* parking|parkade|park|alley|car|outdoors|outside|truck|ruelle|stationnement|vehicle
changes-location: chang*|switch*|different|another|last|chang* location*|address*|place|plans|minute|adresse|endroit|plan|lieu|venue; last minute; derniere minute
no-show: no show|shows|shown; noshow*; never|didnt|not|jamais|pas show*|arriv*|came|come|presente*|venu|turn*; cancel*|annul* last|repeated*|minute|always|times|often|multiple|fois|constant*; lapin|stood up; time waster*; timewast*|timewaster*; wast* time|temps; fake* booking*|appointment*|address|reservation*
refuses-to-leave: refus*|wouldnt|wont|didnt|not|pas leave|partir|exit|quitter; stay*|overstay*|rest* past|over|longer|late|overtime|longtemps; overstay*; time over*|past
refuses-screening: refus*|wouldnt|wont|no|declin*|avoid*|without|didnt|pas screen*|reference*|verif*|id|selfie|photo|info|identification; screen* evad*|avoid*|refus*
breaks-in: broke|break*|forc*|kick*|barg*|push*|entre* into|door|window|porte|fenetre|apartment; home invasion; forced entry; effraction; cambriol*; barg* in
hidden-intent: hid|hide*|conceal*|cach* weapon*|knife|gun|something|face|phone|camera|plate*|plaque*
hides-plate: no|cover*|remov*|stolen|missing|without|fake|mud*|obscur*|hid*|sans|temporary|cach*|paper|taped|dealer|swap*|chang* plate*|plaque*; unplated
verbal-abuse: yell*|scream*|shout*|swear*|swore|curs*|insult*|crie|criait|crier|hurl*|berat*|degrad*|humili*|demean*|call* names|slur*|whore|bitch|slut|pute|injur*|insult*|verbally; verbal* abus*|aggress*|assault*|attack*; insult*|degrading|demean*|humili*|belittl*|injuri*; yell*|scream*|shout*|hurl*; slut|whore; disrespect*|rude*|irrespect*
racist: racis*|racial*|slur*|nazi|white power; slur*
hate: transphob*|homophob*|misogyn*|sexist*|hates|hate women|whores|trans|workers|femmes|prostitut*; misgender*
religious-talk: god|bible|pray*|sin|sins|repent*|preach*|jesus|dieu|religious preach*|talk*|quot*|lectur*|repent*|save|told|sinner*|parl*
savior: save|rescue|sauver|help her|leave|industry|life; fall* love; love said|says|tell*|declare*|profess*; amoureu*; marr*|girlfriend|boyfriend|relationship want*|ask*|propos*|think*|thought|insist*; jealous*|possessi*|jaloux|controlling
control: control*|pimp*|recruit*|proxen*|traffick*|recrut* work*|her|girls|women|pretend*|wants; pimp*|proxen*|traffick*; recruit*|recrut*
fake-employer: pos*|pretend*|claim*|said|dit* photographer*|agent|producer|manager|employer|client|photographe|modeling|recruiter; modelling|modeling|casting job|offer*|fake*
pushes-services: push*|pressur*|insist*|forc*|demand*|beg*|coerc* anal|kissing|oral|extra*|services|acts|bdsm|fetish|unwanted|greek|dfk|bbbj|swallow*; not|never agreed; pressur*|coerc*; wanted|more agreed|beyond
anal-force: anal without|forc*|tried|tri*|against|suddenly|insist*|essay*|unwanted
inserts-objects: object*|insert*|objet* insert*|used|forc*|inside|introdui*
sleep-assault: asleep|sleep*|unconscious|dorm* touch*|assault*|rape*|pendant; while asleep|sleep*
spits: spit*|spat|crach*
urinates: urinat*|pee|peed|pees|piss*|defecat*|scat|urine|urin*
strange-requests: weird*|strange|bizarre*|odd|etrange request*|fetish*|demand*|fantas*|demande*|question*; fetish*; scat; blood; snuff; necro*; kill* fantas*
claims-disease: hiv|std|sti|herpes|vih lied|lies|told|said|claim*|positive|disclos*|spread*|transm*|gave|has; hiv positive; std|sti
steals-phone: took|take*|grab*|stole*|smash*|broke|break*|check*|pris|vole* phone*|cell*|telephone|cellulaire; went|go* through phone|purse|bag
breaks-things: smash*|broke|break*|destroy*|damag*|vandal*|trash*|cass*|brise*|punch* wall*|window*|door|room|property|furniture|car|things|apartment|objets|phone|tv
animals: dog|dogs|chien attack*|threat*|sic|large|aggressive|set
children-present: child*|kids|baby|enfant* present|presents|there|room
mobile-truck: oil|work*|camp* camp|rig|rigs|north|camps|patch|chantier|chantiers; travel*|trucker*|camionneur haul*|town|drives|driver|through; trucker*|camionneur*; every|from|visit* week*|month* town|work*; pipeline*
regular: regular*|repeat|return*|known|longtime|habitue*|habituel client*|customer*; regular; seen before; multiple|several dates
seemed-nice: seem*|start*|act*|first|initial*|debut|semblait|air polite|nice|normal|friendly|calm|charming|gentil*|poli|sweet|quiet|fine|kind; mood chang*; nice|polite|gentil* first|then|debut; chang* sudden*|mood|flip*|snap*|humeur; flip*|snapp*
targets-some: target*|prefer*|look*|prey*|cibl* indigenous|native|first|aboriginal|migrant*|asian|trans|homeless|street*|addict*|immigrant*|young|vulnerable|autochtone*|drug
watches-outside: sit*|sat|park*|stationn* outside|across|devant|hours; suspicious
wants-off-camera: avoid*|hid*|evit*|ask* camera*|security|lobby|cameras|entrance; cover* face|mask*|hood; masqu*; hood|mask wear*|face|wore
cash-flash: flash*|show*|wav*|large|lots|wad|montr* cash|money|bills|roll|argent|liasse; offer* lot|double|too|much|high|thousand* money|pay*|cash
online-reviews: review*|rating*|bad|negative|terb|perb|avis|commentaire* post*|threat*|leav*|wrote|fake*|written|laiss*|mauvais; bad review*
gang-affiliated: gang*|hells|angels|biker*|mafia|motard* claim*|said|member|ties|connect*|affiliat*|associat*|membre|knows; gang member*; drug dealer*; hells angels
lies-about-looks: fake*|wrong|different|doesnt|didnt|autre|vieille photo*|picture*|pics|match*; catfish*
child-seat: child*|baby|booster|infant|enfant|bebe|car seat*|siege*
carries-tools: tool*|outil*|ladder*|paint|equipment back|trunk|truck|van|vehicle|vehicule|arriere
finger-force: digital|finger*|doigt* without|rough*|insert*|forc*
`
