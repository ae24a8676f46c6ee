/** What he wore, in broad sorts: clothes change, habits of dress less so. */
export const clothing = `
hoodie, hoody, hooded sweatshirt, hooded sweater, bunnyhug, bunny hug, chandail a capuchon, kangourou, sweat shirt hood, hood up, zip up hoodie, capuche, hood ~ sweater jacket
sweater, sweatshirt, jumper, cardigan, pullover, chandail, fleece, crewneck, turtleneck, vest knit, wool sweater, pull ~ hoodie
jacket, coat, manteau, veste, parka, puffer jacket, puffy jacket, bomber jacket, windbreaker, rain jacket, winter jacket, winter coat, down jacket, trench coat, rain coat, raincoat, canada goose, blouson, anorak, peacoat, overcoat, north face, puffy vest, jkt, varsity jacket ~ leather-jacket jean-jacket
leather-jacket, leather coat, leather vest, manteau de cuir, veste de cuir, biker jacket, black leather jacket, leathers, leather > jacket
jean-jacket, denim jacket, jean vest, denim vest, veste de jean, canadian tuxedo > jacket
vest, veste sans manches, puffer vest, cut vest, colours vest, biker vest, cut off vest ~ jacket
work-clothes!, work clothes, workwear, work wear, coveralls, overalls, carhartt, carhart, hi vis, high vis, hi vis vest, high visibility, high visibility vest, safety vest, reflective vest, construction clothes, construction worker, vetements de travail, salopette, veste de securite, hi-viz, hi viz, reflective jacket, painters clothes, painter pants, orange vest, work gear, dickies, coverall, construction vest, mechanic clothes
uniform, security uniform, security guard, guard uniform, security jacket, police uniform, uniforme, scrubs, delivery uniform, work uniform, agent de securite, bus driver uniform, military uniform, postal uniform, chef uniform, chef jacket, army uniform
hard-hat, hardhat, casque de construction, construction helmet, casque de chantier > hat work-clothes
boots, work boots, steel toe boots, steel toes, steel toe, rubber boots, gumboots, bottes, bottes de travail, timberlands, timbs, combat boots, doc martens, winter boots, bottes a cap, gum boots, hiking boots, army boots ~ cowboy-boots shoes
cowboy-boots, cowboy boot, western boots, bottes de cowboy, bottes western, cowboy clothes > boots ~ cowboy-hat
shoes, sneakers, runners, running shoes, nike shoes, jordans, souliers, espadrilles, dress shoes, loafers, nikes, vans shoes, converse, white runners, adidas shoes, chaussures, trainers ~ boots
sandals, flip flops, slides, crocs, sandales, birkenstocks, flipflops, gougounes > shoes
hat, chapeau, fedora, bucket hat, sun hat, straw hat, beret, newsboy cap, flat cap ~ cap toque
cap, ball cap, baseball cap, ballcap, baseball hat, trucker hat, snapback, snap back, hat backwards, backwards hat, casquette, ball hat, fitted cap, trucker cap, backwards cap, flat brim, flat brim hat, canucks hat, peaked cap, ball-cap > hat ~ toque
toque, tuque, beanie, touque, took hat, wool hat, winter hat, skull cap, tuques, toq, knit cap, knit hat, knitted hat, bonnet de laine > hat ~ cap
cowboy-hat, cowboy hats, stetson, western hat, chapeau de cowboy > hat ~ cowboy-boots
bandana, bandanna, headband, durag, do rag, doo rag, du rag, scarf on head, bandeau, do-rag, head scarf
scarf, foulard, echarpe, neck warmer, gaiter, cache cou, buff neck
gloves, gants, latex gloves, leather gloves, work gloves, rubber gloves, mitts, mitaines
jersey, hockey jersey, canucks jersey, sports jersey, basketball jersey, football jersey, chandail de hockey, soccer jersey, team jersey, oilers jersey, leafs jersey, seahawks jersey, gilet de hockey, maillot, lakers jersey, raptors jersey, flames jersey, bc lions jersey, gersey ~ shirt sportswear
shirt, t shirt, tshirt, t-shirt, tee shirt, tee, long sleeve shirt, polo shirt, polo, golf shirt, chemise, gilet, graphic tee, long sleeve, short sleeve shirt, band shirt, band tee, white t, t shirts, henley, longsleeve, hawaiian shirt, floral shirt ~ dress-shirt plaid
plaid, plaid shirt, flannel, flannel shirt, lumberjack, lumber jack, lumberjack shirt, plaid jacket, mack jacket, checkered shirt, chemise a carreaux, chemise carreautee, plaid coat, carreaute, plad, flannel jacket, plaid flannel, kerchief shirt > shirt
dress-shirt, button up shirt, button up, collared shirt, button down, dress shirt, chemise habillee, button down shirt, collar shirt, business shirt > shirt business
tank-top, tanktop, tank, muscle shirt, wife beater, wifebeater, undershirt, sleeveless, sleeveless shirt, camisole, singlet, no sleeves, beater > shirt
business!, suit, suit and tie, business suit, dress pants, dress clothes, tie, costume, complet, cravate, blazer, sport coat, business casual, business attire, tuxedo, dress suit, habit cravate, dressed up, business clothes, slacks, veston, khaki pants, khakis, business casual clothes
jeans, jean, blue jeans, denim, ripped jeans, baggy jeans, skinny jeans, black jeans, jeans bleu, dark jeans, wranglers, jean pants ~ pants
pants, cargo pants, cargos, pantalon, pantalons, trousers, baggy pants, leather pants, chinos, cords, corduroys, sagging pants, cargo, baggy clothes ~ jeans sweatpants
sweatpants, sweat pants, track pants, joggers, jogging pants, trackpants, sweats, jogging, pantalon de jogging, pajamas, pyjamas, pj pants, lounge pants, pajama pants, pantalon mou, coton ouate > pants ~ sportswear
shorts, cargo shorts, basketball shorts, board shorts, gym shorts, jean shorts, bermuda, swim trunks, short pants, culottes courtes ~ sportswear
sportswear!, track suit, tracksuit, adidas, gym clothes, athletic wear, nike, sportswear, under armour, lululemon, vetements de sport, athletic clothes, workout clothes, puma, gym wear, sports clothes, survetement, champion ~ sweatpants jersey
camouflage!, camo jacket, camo, camouflage, camo pants, camouflage jacket, army jacket, camo hat, camo hoodie, camo shorts, camouflage pants, hunting clothes, army fatigues, fatigues, hunting jacket, realtree, army pants, military clothes, army clothes
belt-buckle!, belt buckle, big belt buckle, belt, ceinture, chain wallet, suspenders, bretelles, large belt buckle, wallet chain, tool belt, boucle de ceinture
backpack, back-pack, knapsack, bag, duffel bag, duffle bag, fanny pack, sac a dos, satchel, messenger bag, briefcase, hockey bag, gym bag, sacoche, packsack, shoulder bag, man purse, murse
helmet, bike helmet, motorcycle helmet, casque, bicycle helmet, casque de moto
traditional!, kurta, salwar, thobe, robe, traditional clothes, traditional clothing, ethnic clothes, kufi, taqiyah, yarmulke, kippah, shalwar kameez, kurta pajama, indian clothes, keffiyeh
dark-clothes!, black clothes, all black, dark clothes, dark clothing, black clothing, dressed in black, vetements noirs, tout en noir, vetements fonces, all in black, black outfit, gothic clothes, goth clothes
underwear, boxers, naked, nude, no pants, no shirt, shirtless, sous vetements, nu, topless, bathrobe, housecoat, robe de chambre, torse nu, briefs, thong
`
