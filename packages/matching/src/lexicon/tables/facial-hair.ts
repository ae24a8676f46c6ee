/** Beards and their lack. */
export const facialHair = `
beard, bearded, bear d, full beard, barbe, barbu, big beard, thick beard, facial hair, has facial hair, bushy beard, scruffy beard, grey beard, trimmed beard, neat beard, barbe pleine, breard, berd, beared, poil au visage ~ goatee stubble long-beard
short-beard!, short beard, trimmed beard, close beard, groomed beard, barbe courte, barbe taillee, light beard > beard ~ stubble
long-beard!, long beard, very long beard, zz top beard, santa beard, duck dynasty beard, barbe longue, longue barbe > beard
goatee, goattee, goatie, gotee, goaty, go tee, bouc, barbichette, van dyke, vandyke, french beard, circle beard, barbiche, chin beard ~ beard soul-patch moustache
soul-patch, soulpatch, mouche, flavour saver, flavor saver, patch under lip ~ goatee
moustache, mustache, stache, mustach, mustace, moustach, musatche, mustashe, handlebar moustache, handlebar mustache, handlebar, fu manchu, pencil moustache, pencil mustache, mous tache, porn stache, pornstache, tash ~ goatee beard
stubble, stubbly, five oclock shadow, 5 oclock shadow, oclock shadow, scruff, scruffy, unshaven, unshaved, not shaven, barbe de trois jours, barbe de 3 jours, mal rase, five o clock shadow, 5 o clock shadow, few days growth, whiskers, bristly, scruffy face, patchy beard, scruffy facial hair, stuble ~ beard short-beard
clean-shaven, clean shaved, cleanly shaven, clean-shave, no facial hair, no beard, smooth face, rase de pres, bien rase, rase, imberbe, sans barbe, pas de barbe, shaven, freshly shaved, smooth shaven, clean shavin, beardless, baby face, babyface
sideburns, side burns, mutton chops, muttonchops, chops, lamb chops, favoris, pattes, side burn, rouflaquettes
chin-strap, chinstrap, chin strap beard, jawline beard, collier de barbe, amish beard > beard
`
