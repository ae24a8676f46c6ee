/** Ethnicity as people say it, with what it is mistaken for. A record of the words that people type, slurs among them, so that
 *  what they mean is found. */
export const ethnicities = `
white, caucasian, cauc, caucasion, caucasien, caucasienne, wht, anglo, blanc, blanche, caucassian, cauasian, white canadian, canadian, european looking, homme blanc, white looking ~ european eastern-european mediterranean metis
european, euro, european descent, europeen, western european > white ~ mediterranean eastern-european
british, english, brit, uk, anglais, scottish, irish, scot, welsh, ecossais, irlandais > european white
french, francais, francophone, quebecois, quebecker, quebecer, french canadian, quebec, acadian, acadien > european white
german, allemand, austrian, dutch, hollandais, neerlandais, swiss, suisse, belgian, belge > european white
scandinavian, swedish, norwegian, danish, finnish, icelandic, nordic, scandinave, suedois > european white
eastern-european, east european, slavic, slav, europe de lest, europeen de lest, eastern euro, eastern bloc, soviet > white european ~ mediterranean
russian, russe, ruski, rusian > eastern-european
ukrainian, ukranian, ukrainien, ukrainienne, uke > eastern-european ~ russian polish
polish, polonais, polonaise, pole > eastern-european
romanian, roumain, bulgarian, moldovan, hungarian, hongrois, czech, slovak, tcheque > eastern-european
balkan, serbian, serb, croatian, croat, bosnian, albanian, albanais, macedonian, kosovar, serbe, croate, yugoslavian, montenegrin > eastern-european ~ mediterranean turkish
mediterranean, mediteranean, mediterranian, mediterraneen, olive skin, olive skinned, olive complexion, southern european ~ middle-eastern latino white
italian, italien, italienne, sicilian, italiano > mediterranean european
greek, grec, grecque, cypriot > mediterranean european
portuguese, portugais, portugese, azorean, spanish, espagnol, spaniard > mediterranean european ~ latino
jewish, jew, juif, israeli, israelien, hasidic ~ white middle-eastern
roma, romani, gypsy, gypsie, tzigane ~ eastern-european
black, blk, african american, african canadian, afro canadian, noir, noire, dark skinned, dark skin, dark complexion, peau noire, peau foncee, homme noir, of african descent, blck, african descent ~ mixed caribbean african
african, africain, africaine, west african, from africa > black ~ east-african
east-african, somali, somalian, ethiopian, eritrean, kenyan, ugandan, sudanese, south sudanese, somalien, ethiopien, rwandan, tanzanian, habesha, burundian, congolese, congolais > african black
west-african!, nigerian, ghanaian, nigerien, senegalese, senegalais, ivorian, cameroonian, liberian, sierra leonean, gambian, malian > african black
north-african, maghrebin, moroccan, algerian, tunisian, marocain, algerien, tunisien, egyptian, egyptien, libyan, berber, maghreb > african arab ~ middle-eastern
south-african, afrikaner, sud africain ~ white african
caribbean, carribean, west indian, jamaican, haitian, trinidadian, trini, bajan, guyanese, antillais, haitien, jamaicain, barbadian, islander, carib > black
south-asian, southasian, east indian, e indian, eastindian, indian, brown, brn, indo canadian, indo-canadian, sud asiatique, indien, indienne, desi, hindu, hindoo, indo, from india, india, s asian, so asian, south asain, sth asian, peau brune, brown skinned, brown skin, paki, pakistani or indian, i c, asian south ~ middle-eastern fijian latino
punjabi, panjabi, punjab, sikh, sikhs, pendjabi, east indian punjabi, surrey jack, jat, punjbi, punjaabi > south-asian
pakistani, pakistanais, pakistan > south-asian ~ afghan
bangladeshi, bengali, bangla, bengladais > south-asian
sri-lankan, tamil, sri lanka, srilankan, tamoul, south indian, keralite, malayali, nepali, nepalese, nepalais > south-asian
gujarati, gujrati, marathi, hindi speaking, north indian > south-asian
fijian, fiji, indo fijian, fiji indian, fijien ~ south-asian pacific-islander
middle-eastern, middle east, mid eastern, mideastern, mid east, middle eastern looking, moyen orient, moyen oriental, m e, middleeastern, from middle east, middle eatern, west asian ~ south-asian mediterranean north-african latino
arab, arabic, arabian, arabe, saudi, lebanese, libanais, syrian, syrien, iraqi, irakien, jordanian, palestinian, palestinien, yemeni, kuwaiti, emirati, arabish, arabe saoudien, qatari, muslim, musulman > middle-eastern
persian, iranian, iranien, iranienne, persan, persien, iran, irani, farsi, perisan > middle-eastern
kurdish, kurd, kurde > middle-eastern ~ persian turkish arab
turkish, turk, turc, turque, turkey > middle-eastern ~ mediterranean persian
afghan, afghani, afghanistani, afgan, afghanistan, afghane, pashtun, hazara > middle-eastern ~ persian pakistani south-asian
armenian, armenien, assyrian, georgian, azerbaijani, azeri ~ middle-eastern mediterranean
asian, asiatic, oriental, asiatique, asain, azn, east asian, eastasian, far eastern, asie, asians
chinese, china, chineese, chinois, chinoise, mandarin, cantonese, taiwanese, hong kong, hongkong, hk, from china, mainland chinese, mainlander, taiwanais, chines, honger > asian ~ korean japanese vietnamese
korean, corean, coreen, coreenne, korea, south korean, koreen > asian ~ chinese japanese
japanese, japan, japonais, japonaise, jap, japenese > asian ~ chinese korean
vietnamese, viet, vietnam, vietnamien, vietnamienne, vietnameese, vietnamise, viets, vn > asian southeast-asian ~ chinese
southeast-asian, south east asian, south-east asian, thai, thailandais, cambodian, khmer, laotian, lao, burmese, myanmar, hmong, malaysian, malay, indonesian, singaporean, asie du sud est, cambodgien, indonesien > asian ~ filipino chinese
filipino, philipino, phillipino, filippino, pinoy, philippine, filipina, philippin, pilipino, filipeno, philippines, fillipino > southeast-asian asian ~ latino
mongolian, tibetan, kazakh, uzbek, uyghur, central asian, mongol > asian
indigenous, first nations, first nation, native, aboriginal, native american, autochtone, premieres nations, premiere nation, native indian, fn, native canadian, indigenious, indigineous, aboriginel, status indian, ndn, amerindien, indigene, abo, aborigional, coast salish, cree, haida, dene, ojibwe, ojibway, nisgaa, tsimshian, gitxsan, nuu chah nulth, mohawk nation, blackfoot, secwepemc, shuswap nation, stolo, musqueam, squamish nation, cri ~ metis inuit latino asian mixed
metis, half native, part native, half breed native > indigenous ~ white mixed
inuit, eskimo, inuk, esquimau > indigenous ~ asian
latino, latin, latin american, hispanic, latina, latinx, latin amerian, hispanique, latino american, south american, spanish speaking, latinos, sud americain, latino looking, central american ~ mediterranean filipino south-asian indigenous middle-eastern
mexican, mexicain, mexico, mex > latino
salvadoran, guatemalan, honduran, nicaraguan, salvadorean, salvadorien, guatemalteque, costa rican, el salvador > latino ~ mexican
colombian, columbian, venezuelan, peruvian, ecuadorian, chilean, argentinian, bolivian, colombien, chilien, argentine, peruvien > latino
brazilian, brasilian, bresilien, brazil > latino ~ mediterranean
cuban, dominican, puerto rican, cubain > latino ~ caribbean
pacific-islander, polynesian, samoan, tongan, hawaiian, maori, islander pacific, polynesien ~ filipino fijian
mixed, mixed race, mixed-race, biracial, bi racial, mulatto, metisse, half black, half white, half asian, multiracial, half and half, mixed ethnicity, half chinese, half japanese, eurasian, light skinned, light skin black, lightskin, ambiguous, racially ambiguous, mixed blood ~ black latino
australian, aussie, new zealander, kiwi, australien > white ~ british
american, yank, yankee, americain, from the states, us citizen, usa ~ white
tanned!, tanned, tan skin, dark tan, bronze skin, basane, bronzed ~ latino mediterranean south-asian
`
