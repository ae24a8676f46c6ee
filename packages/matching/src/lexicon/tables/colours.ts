/** Colours of vehicles as people call them, paint shades included. */
export const colours = `
black, blk, blck, blac, balck, noir, noire, jet black, gloss black, matte black, flat black, pitch black, black metallic, noir mat = dark ~ charcoal dark-grey dark-blue dark-brown dark-green
dark!, dark, dark coloured, dark colored, dark colour, dark color, fonce, foncee, couleur foncee ~ dark-blue navy dark-grey charcoal gunmetal dark-green dark-brown
light!, light coloured, light colored, light colour, light color, pale, couleur pale
white, wht, wite, whit, whte, blanc, blanche, off white, pearl white, pearl, snow white, white pearl, arctic white, ivory, eggshell ~ cream light-grey silver beige light
silver, slvr, silv, silvr, sliver, argent, argente, argentee, chrome, silver metallic, platinum, aluminum = light-grey ~ grey white light
grey, gray, gry, gris, grise, gery, grey metallic, gray metallic = dark-grey charcoal gunmetal ~ silver
dark-grey, dark gray, dk grey, dk gray, drk grey, drk gray, gris fonce, gris fonces, slate, slate grey, slate gray, graphite, iron grey > grey = charcoal gunmetal ~ black
light-grey, light gray, lt grey, lt gray, gris pale, gris clair > grey ~ white light
charcoal, charcol, charcoal grey, charcoal gray, anthracite, charbon, gris charbon, gris anthracite > grey = gunmetal ~ black
gunmetal, gun-metal, gunmetal grey, gunmetal gray, gun metal grey, gun metal gray, magnetic grey, magnetic gray, titanium > grey ~ silver
primer, primer grey, primer gray, primer black, appret > grey ~ light-grey
blue, blu, bleu, bleue, bue, blue metallic, metallic blue
navy, navy blue, nvy, midnight blue, bleu marine, bleu nuit > dark-blue blue ~ black
dark-blue, dk blue, drk blue, deep blue, bleu fonce > blue = navy ~ black purple
light-blue, lt blue, baby blue, sky blue, powder blue, pale blue, ice blue, bleu pale, bleu clair, bleu ciel, bleu poudre > blue ~ silver teal light
royal-blue, electric blue, cobalt, bright blue, bleu royal, bleu roi, bleu electrique, sapphire > blue ~ dark-blue
teal, turquoise, aqua, aquamarine, cyan, blue green, bleu vert, sarcelle ~ blue green light-blue light-green
green, grn, gren, vert, verte, green metallic
dark-green, dk green, drk green, deep green, vert fonce > green = forest-green hunter-green ~ black
forest-green, british racing green, racing green, vert foret, bottle green, emerald > green dark-green ~ black
hunter-green, vert chasseur > green dark-green ~ forest-green
light-green, lt green, mint, mint green, sage, seafoam, vert pale, vert clair, vert menthe > green ~ lime teal light
lime, lime green, neon green, bright green, vert lime > green ~ yellow light-green
olive, olive green, army green, military green, khaki green, drab, olive drab, vert olive, vert armee > green ~ brown khaki dark-green
red, rouge, rd, rde, bright red, cherry red, candy red, candy apple red, fire engine red, rouge vif, scarlet, crimson
dark-red, dk red, drk red, deep red, rouge fonce, rouge vin, cherry > red = maroon burgundy ~ brown dark
maroon, marroon, maron, moroon > red dark-red = burgundy ~ brown purple dark
burgundy, burgandy, wine, wine red, bourgogne, oxblood, wine coloured, wine colored > red dark-red ~ purple brown dark
orange, ornge, orang, burnt orange, tangerine ~ red copper gold
copper, cuivre, rust, rust coloured, rust colored, rouille, rusty orange ~ orange bronze brown
yellow, yelow, ylw, jaune, bright yellow, mustard, mustard yellow, lemon ~ gold
gold, dore, doree, golden, gld, gold metallic ~ yellow tan beige bronze champagne
champagne, champaign, champange > beige ~ gold tan silver cream
bronze, bronse ~ brown gold copper tan
brown, brn, browny, brown metallic, marron, brun, brune, chocolate, coffee, mocha ~ bronze tan maroon
dark-brown, dk brown, drk brown, brun fonce, chocolate brown, espresso > brown ~ black maroon dark
light-brown, lt brown, brun pale, caramel > brown ~ tan beige light
tan, taupe, sand, sandy, desert sand, camel, sable = beige ~ brown gold light-brown
beige, bege, biege, baige ~ cream gold light-brown light
cream, creme, cream coloured, cream colored, off-white cream > beige ~ white light
khaki, kaki ~ tan olive beige
purple, purpl, violet, violette, mauve, plum, prune, eggplant, aubergine, lavender, lilac ~ burgundy dark-blue maroon
pink, rose, hot pink, fuchsia, magenta, rose gold, salmon ~ red purple
camouflage, camo, camouflaged, camo wrap ~ green olive
two-tone, twotone, two toned, deux tons, bicolore
multicoloured, multicolored, multi coloured, multi colored, multicolore, rainbow, mismatched panels
wrapped, vinyl wrap, wrap
`
