/** Parts of the body where a tattoo, scar or ring is said to be; `within` where the word of one witness holds that of another. */
export const bodyParts = `
arm, arms, bras
upper-arm, bicep, biceps, bycep, bisep, tricep, triceps, haut du bras, upper arms > arm ~ shoulder
forearm, forearms, fore arm, lower arm, avant bras, avantbras, inner arm, inside of arm, inside arm > arm ~ wrist elbow
elbow, elbows, coude, coudes > arm ~ forearm
wrist, wrists, poignet, poignets, rist > arm ~ hand forearm
sleeve, full sleeve, full-sleeve, sleeves, whole arm, entire arm, full arm, all over arm, arm covered, arm sleeve, arm full, both arms, two sleeves, half sleeve, quarter sleeve, sleave, manche, manche complete, bras complet, bras entier, tout le bras, full sleeves, tattooed arms, covered arms > arm = arm
hand, hands, main, mains, palm, palms, back of hand, top of hand, dos de la main, paume ~ wrist
finger, fingers, doigt, doigts, knuckle, knuckles, knuckels, nuckles, jointures, jointure, ring finger, middle finger, index finger, pinky, pinkie, thumb, pouce, auriculaire > hand
shoulder, shoulders, epaule, epaules, shoulder blade, shoulderblade, shoulder-blades, omoplate, sholder, shulder ~ upper-arm upper-back
chest, torso, breast, pec, pecs, pectoral, chest piece, chestpiece, poitrine, torse, sternum, poitrail, chset ~ collarbone stomach
collarbone, collar-bone, collar bones, collarbones, clavicle, clavicule ~ chest neck shoulder
stomach, belly, abdomen, abs, tummy, ventre, gut, belly button, nombril, stomache ~ chest ribs
ribs, rib, side of body, rib cage, ribcage, cotes, cote du corps, flank, side ribs ~ stomach chest
back, dos, full back, whole back, back piece, entire back, spine, colonne
upper-back, between shoulder blades, haut du dos, shoulders back > back ~ shoulder nape
lower-back, tramp stamp, small of back, bas du dos, bas de dos > back ~ hip
nape, back of neck, back of the neck, nuque, base of neck > neck ~ upper-back
neck, side of neck, side neck, neck side, cou, nek, kneck, front of neck ~ throat face behind-ear
throat, gorge, adams apple, pomme dadam > neck
face, visage, facial, figure
forehead, above eyebrow, above brow > face ~ eyebrow temple
temple, side of head, tempe > face ~ forehead eye
eye, under eye, below eye, near eye, by eye, eyes, under eyes, oeil, sous loeil, corner of eye, next to eye, side of eye, beside eye, beneath eye > face ~ cheek
eyebrow, eyebrows, brow, sourcil, sourcils > face ~ forehead eye
cheek, cheeks, cheekbone, cheek bone, joue, joues, chek > face ~ eye jaw
jaw, jawline, jaw line, machoire, chin, menton > face ~ cheek neck
nose, nez, nostril, narine > face
lip, lips, levre, levres, inner lip > face ~ mouth
mouth, bouche > face
ear, ears, oreille, oreilles, earlobe, ear lobe ~ behind-ear
behind-ear, behind the ear, behind his ear, derriere loreille, in back of ear > ear ~ neck
head, scalp, skull cap, top of head, crane, back of head, tete, side of scalp ~ face
leg, legs, jambe, jambes, whole leg, full leg, leg sleeve
thigh, thighs, upper leg, cuisse, cuisses > leg ~ hip
knee, knees, genou, genoux, kneecap > leg
calf, calves, calfs, back of leg, mollet, mollets > leg ~ shin ankle
shin, shins, lower leg, front of leg, tibia > leg ~ calf ankle
ankle, ankles, cheville, chevilles, ankel > leg ~ foot shin calf
foot, feet, pied, pieds, toe, toes, orteil, orteils ~ ankle
hip, hips, hanche, hanches, pelvis, waist, taille, v line ~ thigh lower-back
buttock, butt, buttocks, ass, fesse, fesses, butt cheek, bum
groin, penis, genitals, dick, aine, pubic, private parts, crotch, privates
whole-body!, all over, whole body, everywhere, head to toe, full body, partout, tout le corps, covered
`
