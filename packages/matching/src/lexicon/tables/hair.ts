/** How hair is worn, its length, kind and lack. */
export const hair = `
bald, bald head, bald headed, completely bald, no hair, hairless, chrome dome, cue ball, chauve, crane chauve, pas de cheveux, bold headed, totally bald, baldy ~ shaved balding
shaved, shaved head, shaven head, shave head, head shaved, clean shaved head, skinhead, skin head, tete rasee, crane rase, cheveux rases, rasee, bic head, shaved hair ~ bald buzz-cut
balding, ballding, going bald, bald spot, bald patch, bald on top, partly bald, partially bald, half bald, semi bald, calvitie, degarni, perd ses cheveux, losing his hair, losing hair, monks ring, horseshoe hair ~ bald receding thinning comb-over
receding, receding hairline, receding hair line, receding hair, high forehead, receeding, receeding hairline, widows peak, front degarni, tempes degarnies, recedeing hairline > balding ~ thinning
thinning, thinning hair, thin hair, thin on top, sparse hair, cheveux clairsemes, cheveux fins, thining hair, wispy hair > balding ~ receding comb-over
comb-over, combover, combed over, combed over hair ~ balding thinning
buzz-cut, buzzed, buzzed hair, buzzed head, crew cut, crewcut, brush cut, brushcut, military cut, military haircut, close cropped, closely cropped, cropped hair, cropped, very short hair, buzz, tres courts, coupe militaire, en brosse, coupe en brosse > short ~ shaved fade
short, short hair, short haired, short cut, cheveux courts, courts, short dark hair, short trimmed hair, neat hair, well groomed hair, clean cut, clean cut hair, coupe courte ~ fade medium-length
fade, fade haircut, high and tight, taper fade, undercut, under cut, skin fade, shaved sides, shaved on sides, sides shaved, line up, lineup, degrade > short ~ buzz-cut
medium-length!, medium length hair, medium hair, chin length hair, mi longs, cheveux mi longs, bowl cut, collar length, ear length hair ~ short long shoulder-length
shoulder-length, shoulder length hair, hair to shoulders, shoulder hair, aux epaules, cheveux aux epaules > long ~ medium-length
long, long hair, long haired, longhair, longish hair, waist length hair, hair down his back, cheveux longs, longs, hippie hair, rocker hair, hair to waist, long hippie hair ~ ponytail shoulder-length man-bun
ponytail, pony-tail, pony tails, hair tied back, tied back hair, hair in ponytail, queue de cheval, rat tail, rattail, hair pulled back, couette, pony > long ~ man-bun braids
man-bun, bun, top knot, topknot, hair in bun, chignon > long ~ ponytail
braids, braided, braided hair, braid, corn rows, cornrows, corn-row, two braids, long braid, box braids, plaits, tresses, tresse, cheveux tresses, tresses collees ~ dreads ponytail
dreads, dreadlocks, dread locks, dread, dreaded hair, locs, rasta hair, rasta, dredlocks, tresses rasta, dredds, dreds, twists ~ braids afro
afro, fro, natural hair, big afro, coupe afro, kinky hair, nappy hair ~ curly dreads
curly, curly hair, curls, curly haired, frizzy, frizzy hair, tight curls, permed, perm, jheri curl, cheveux frises, frises, boucles, cheveux boucles, bouclee, curley, curly hear ~ wavy afro
wavy, wavy hair, waves, cheveux ondules, ondules ~ curly
straight!, straight hair, cheveux raides, cheveux droits
mohawk, mohawk hair, faux hawk, fauxhawk, fohawk, mohawk haircut, mohican, crete, iroquois haircut, coupe mohawk
mullet, mullet hair, hockey hair, business in front, coupe longueuil, mulet, mullett, flow ~ long
spiky, spiked hair, spikey, spikey hair, spiky hair, gelled spikes, cheveux en pics, frosted spikes > short
slicked-back, slicked back hair, slick hair, slicked hair, gelled, gelled hair, gel in hair, greased back, pompadour, cheveux gomines, combed back, hair combed back, slick back, side part, gel ~ greasy
greasy, greasy hair, oily hair, dirty hair, unwashed hair, stringy hair, cheveux gras ~ messy slicked-back
messy, messy hair, unkempt, unkempt hair, shaggy, shaggy hair, scruffy hair, bushy hair, wild hair, bed head, cheveux en bataille, ebouriffe, crazy hair, disheveled hair ~ greasy
thick!, thick hair, full head of hair, cheveux epais
bangs, fringe, emo hair, frange
wig, toupee, hairpiece, hair piece, perruque, hair plugs, fake hair
turban, pagri, dastar, patka, wears a turban, wearing turban, turbin, terban, turben
bleached!, frosted hair, tips bleached, hair dyed, bleached tips
`
