/** Gender, as people say it. */
export const genders = `
man, male, guy, dude, men, gentleman, fella, fellow, bloke, lad, boy, mr, homme, gars, monsieur, male client, mec, m, masculin, hombre, mans, malee, cis male, cis man, adult male, males, chap, type, garcon, old man, sir
woman, female, lady, girl, femme, fille, dame, chick, madame, f, women, feminin, adult female, femal
trans-man, trans male, transman, ftm, transmasculine, homme trans > man
trans-woman, trans female, transwoman, mtf, transfeminine, femme trans, transgender woman, t girl > woman
non-binary, nonbinary, nb, enby, two spirit, two-spirit, 2 spirit, genderqueer, androgynous, non binaire, bispirituel, gender fluid, genderfluid
couple, man and woman, male and female, husband and wife, un couple
`
