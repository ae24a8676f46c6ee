/** Colours of hair. `black` and its like are read only beside a word for hair. */
export const hairColours = `
black, black hair, black haired, jet black hair, cheveux noirs, noirs, noir > dark
dark, dark hair, dark haired, darker hair, cheveux fonces, fonces, fonce ~ black brown
brown, brown hair, brown haired, brunette, brunet, brunet hair, dark brown hair, cheveux bruns, cheveux chatains, bruns, brun, chatain, chatains, chestnut, auburn brown, brwn hair ~ dark light-brown dirty-blond red
dark-brown, dk brown, brun fonce > brown dark ~ black
light-brown, lt brown, sandy brown, mousy brown, brun pale, brun clair, chatain clair > brown ~ dirty-blond light
light, light hair, light haired, fair hair, fair haired, fair, light coloured hair, light colored hair, cheveux clairs, cheveux pales ~ blond light-brown
blond, blonde, blond hair, blonde hair, blond haired, blonde haired, blondish, bleached hair, bleach blond, bleach blonde, platinum blond, platinum blonde, towhead, cheveux blonds, blonds, blondinet, yellow hair, blone > light ~ dirty-blond white
dirty-blond, dirty blonde, strawberry blond, strawberry blonde, sandy, sandy hair, sandy blond, sandy blonde, dark blond, dark blonde, blond fonce, blond venitien > blond ~ light-brown red
red, red hair, red haired, redhead, red head, redheaded, redhair, ginger, ginger hair, gingerhead, gingery, orange hair, carrot top, auburn, auburn hair, copper hair, roux, rousse, cheveux roux, rouquin, strawberry ~ dirty-blond brown
grey, gray, grey hair, gray hair, grey haired, gray haired, greying, graying, going grey, going gray, cheveux gris, gris, grisonnant, silver hair, silver haired, silver, ash hair ~ salt-and-pepper white
salt-and-pepper, salt n pepper, salt pepper, salt and peppered, poivre et sel, greying temples, graying temples, grey temples, grey at temples > grey ~ dark black white
white, white hair, white haired, cheveux blancs, snow white hair, all white hair ~ grey blond
dyed, dyed hair, coloured hair, colored hair, dyed black, blue hair, green hair, purple hair, pink hair, cheveux teints, teints, frosted tips, highlights, streaks, streaked
`
