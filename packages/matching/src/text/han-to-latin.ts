// The commonest characters of Chinese surnames and given names, written from knowledge: variants of a character, then
// Mandarin in pinyin, then what families in British Columbia write (Cantonese, Hokkien, Teochew, Hakka, Vietnamese).
const readings = `王wang,wong,ong,vuong 李li,lee,ly 張张zhang,cheung,chang,teo,truong 劉刘liu,lau,lao,low,luu
陳陈chen,chan,tan,tran,chin 楊杨yang,yeung,young,yeo,duong 黃黄huang,wong,ng,ooi,uy,hoang,huynh
趙赵zhao,chiu,chao,trieu 吳吴wu,ng,go,goh,ngo 周zhou,chow,chau,chew,chu 徐xu,hsu,tsui,chui,tu
孫孙sun,suen,ton 馬马ma,mah,beh 朱zhu,chu,choo 胡hu,wu,woo,ho 郭guo,kwok,kuo,quek,que,quach 何he,ho,hoe,ha
高gao,ko,kao,koh,cao 林lin,lam,lim 羅罗luo,law,lo,la 鄭郑zheng,cheng,tay,trinh 梁liang,leung,neo,luong
謝谢xie,tse,hsieh,chia,sia,ta 宋song,sung,tong 唐tang,tong,duong 許许xu,hui,hsu,khoo,koh,co,hua
韓韩han,hon,hahn 馮冯feng,fung,fong,phung 鄧邓deng,tang,teng,dang 曹cao,tso,tsao,chao 彭peng,pang,phe,banh
曾zeng,tsang,tseng,chan,tang 肖蕭萧xiao,siu,hsiao,seow,tieu 田tian,tin,tien,dien 董dong,tung,doong
袁yuan,yuen,vien 潘pan,poon,pun,phua,phan 於于yu,yue 蔣蒋jiang,chiang,cheung,tuong
蔡cai,choi,tsai,chua,tsoi,thai 余yu,yue,yee 杜du,to,tu,do 葉叶ye,yip,yeh,yap,diep 程cheng,ching,trinh
蘇苏su,so,soh,to 魏wei,ngai,nguy 呂吕lu,lui,loo,lyu,la 丁ding,ting,teng,dinh 任ren,yam,jen,nham
沈shen,sum,sim,tham 姚yao,yiu,yeo,dieu 盧卢lu,lo,loo 姜jiang,keung,chiang,khuong 崔cui,chui,tsui,thoi
鍾锺钟zhong,chung,cheong,chong 譚谭tan,tam,tham,dam 陸陆lu,luk,loke,luc 汪wang,wong,uong 范fan,pham,hoan
金jin,kam,kim,chin 石shi,shek,shih,thach 廖liao,liu,lew,lieu 賈贾jia,ka,chia 夏xia,ha,hsia 韋韦wei,wai
付傅fu,foo,phu 方fang,fong,png,phuong 白bai,pak,pai,bach 鄒邹zou,chow,tsou,chau 孟meng,mang,manh
熊xiong,hung,hsiung 秦qin,chun,chin,tan 邱丘qiu,yau,chiu,khoo,khau 江jiang,kong,chiang,kang,giang
尹yin,wan,doan 薛xue,sit,hsueh,see,tiet 閻阎yan,yim,diem 段duan,tuen,doan 雷lei,lui,louie,loi
侯hou,hau,haw,hau 龍龙long,lung,leong 史shi,sze,su 陶tao,to,tow,dao 黎li,lai,le 賀贺he,ho,ha 顧顾gu,koo,ku,co
毛mao,mo,mau 郝hao,kok 龔龚gong,kung,cung 邵shao,siu,shiu,thieu 萬万wan,man,van 錢钱qian,chin,chien,tien
嚴严yan,yim,yen,nghiem 覃qin,tam 武wu,mo,vu,vo 戴dai,tai,day,doi 莫mo,mok,mac 孔kong,hung,kung,khong
向xiang,heung 湯汤tang,tong,thang 常chang,sheung,thuong 溫温wen,wan,wun,on 康kang,hong,khang
施shi,sy,see,sze,thi 文wen,man,van 牛niu,ngau,nguu 樊fan 葛ge,kot,cat 邢xing,ying 安an,on 齊齐qi,chai,te
易yi,yik,dich 喬乔qiao,kiu,kieu 伍wu,ng,eng,ngu 龐庞pang,pong,bang 顏颜yan,ngan,gan,nhan 倪ni,ngai
莊庄zhuang,chong,chuang,chng,trang 聶聂nie,nip,niep 章zhang,cheung,chuong 魯鲁lu,lo,lo 岳yue,ngok,nhac
翟zhai,jak,dich 殷yin,yan,an 詹zhan,chim,chiam 申shen,san,than 歐欧ou,au,ow,eu 耿geng,kang
關关guan,kwan,kuan,quan 蘭兰lan,lan 焦jiao,chiu 俞yu,yue,du 左zuo,jor,ta 柳liu,lau,lieu 甘gan,kam,cam
祝zhu,chuk,chuc 包bao,pau,bau 寧宁ning,ninh 尚shang,sheung,thuong 符fu,phu 舒shu,su,thu 阮ruan,yuen,nguyen
柯ke,or,quah,kha 紀纪ji,kei,ky 梅mei,mui,moy,mai 童tong,tung,dong 凌ling,lang 畢毕bi,but,tat 單单shan,sin,don
季ji,kwai,quy 裴pei,pui,bui 霍huo,fok,hoac 塗涂tu,to,do 成cheng,shing,sing,thanh 苗miao,miu,mieu
谷gu,kuk,coc 盛sheng,shing,thinh 曲qu,kuk,khuc 翁weng,yung,ong 冉ran,nhiem 駱骆luo,lok,lac 藍蓝lan,nam,lam
路lu,lo 游yau,you,yu,du 辛xin,san,tan 靳jin,can 管guan,koon,quan 柴chai,sai 蒙meng,mung,mong 鮑鲍bao,pau,pao
華华hua,wah,wa,hoa 喻yu,du 祁qi,ky 蒲pu,po,bo 房fang,fong,phong 滕teng,tang,dang 屈qu,wat,khuat
饒饶rao,yiu,nhieu 解xie,giai 牟mou,mau 艾ai,ngai,nghe 尤you,yau,vuu 陽阳yang,yeung,duong 時时shi,see,thi
穆mu,muk,muc 農农nong,nung 司si,sze,tu 卓zhuo,cheuk,toh,trac 古gu,koo,co 吉ji,kat,cat 繆缪miao,mau
簡简jian,kan,gian 車车che,ga,xa 項项xiang,hong,hang 連连lian,lin,lien 蘆芦lu,lo 麥麦mai,mak,mach 褚chu,tru
婁娄lou,lau 竇窦dou,dau 戚qi,chik,thich 岑cen,shum,sham,sam 景jing,king,canh 黨党dang,tong,dang
宮宫gong,kung,cung 費费fei,fai,phi 卜bu,puk,boc 冷leng,lang,lanh 晏yan 席xi,tich 衛卫wei,wai,ve 米mi,mai,me
柏bai,pak,ba 宗zong,chung,tong 瞿qu,keui,cu 桂gui,kwai,que 全quan,chuen,toan 佟tong,dong 應应ying,ung
臧zang,chong 閔闵min,man,man 苟gou,cau 鄔邬wu 邊边bian,pin,bien 卞bian,bien 姬ji,co 師师shi,sze,su 和he,wo,hoa
仇qiu,chau,cuu 欒栾luan 隋sui 商shang,sheung,thuong 刁diao,diu,dieu 沙sha,sa 榮荣rong,wing,vinh 巫wu,mo
寇kou,khau 桑sang,song,tang 郎lang,long,lang 甄zhen,yan,chan,yan 叢丛cong,tung 仲zhong,chung,trong 虞yu,ngu
敖ao,ngo,ngao 鞏巩gong,cung 明ming,minh 池chi,tri 查zha,cha,tra 麻ma 苑yuan,uyen 遲迟chi 鄺邝kuang,kwong,fong
官guan,koon,quan 封feng,fung,phong 匡kuang,hong 鞠ju 惠hui,wai,hue 荊荆jing,kinh 樂乐le,yue,lok,lac 冀ji 郁yu
南nan,nam 班ban 儲储chu 原yuan,yuen 栗li 燕yan,yin,yen 楚chu,so 鄢yan 勞劳lao,lo,lo 諶谌chen 奚xi 皮pi 粟su
冼sin,xian 藺蔺lin 樓楼lou,lau 盤盘pan,pun 滿满man,moon,man 聞闻wen,man,van 位wei 厲厉li,lai 伊yi,yee,y 仝tong
區区ou,au,khu 郜gao 海hai,hoi,hai 闞阚kan 花hua,fa,hoa 權权quan,kuen,quyen 強强qiang,keung,cuong 帥帅shuai,soai
屠tu,do 豆dou 朴piao,park,pak 蓋盖gai 練练lian,lin,luyen 廉lian,lim,liem 禹yu,woo 井jing,cheng 祖zu,jo,to 漆qi
巴ba 豐丰feng,fung,phong 支zhi 卿qing,khanh 國国guo,kwok,quoc 狄di 平ping,binh 計计ji 索suo 宣xuan,suen,tuyen
晉晋jin,chun,tan 相xiang,sheung 初chu 門门men,mun,mon 雲云yun,wan,van 容rong,yung,dung 敬jing,king,kinh
來来lai,loi,lai 扈hu 晁chao 芮rui 都du 普pu 闕阙que 浦pu,po 戈ge 伏fu 鹿lu 薄bo 邸di 雍yong 辜gu,koo 羊yang 阿ah,a 烏乌wu
母mu 裘qiu 亓qi 修xiu,sau,tu 邰tai 赫he 杭hang 況况kuang 那na 宿su 鮮鲜xian 印yin 偉伟wei,wai,vi 芳fang,fong,phuong
秀xiu,sau,tu 英ying,anh 娜na 敏min,man 靜静jing,ching,tinh 麗丽li,lai,le 磊lei,lui,loi 軍军jun,kwan,quan
洋yang,yeung,duong 勇yong,yung,dung 艷艳yan,yim,diem 傑杰jie,kit,kiet 娟juan,kuen,quyen 濤涛tao,to,dao
超chao,chiu,sieu 霞xia,ha 剛刚gang,kong,cuong 玲ling,linh 輝辉hui,fai,huy 建jian,kin,kien 紅红hong,hung,hong
梅mei,mui,mai 斌bin,ban,ban 波bo,por,ba 飛飞fei,fai,phi 小xiao,siu,tieu 曉晓xiao,hiu,hieu 鵬鹏peng,pang,bang
志zhi,chi,chi 家jia,ka,gia 嘉jia,ka,gia 俊jun,chun,tuan 健jian,kin,kien 婷ting,ting,dinh 欣xin,yan,han
怡yi,yee,di 宇yu,yue,vu 浩hao,ho,hao 子zi,tsz,chi,tu 天tian,tin,thien 佳jia,kai,giai 美mei,may,my
雪xue,suet,tuyet 春chun,chun,xuan 生sheng,sang,sinh 德de,tak,duc 永yong,wing,vinh 東东dong,tung,dong
振zhen,chun,chan 達达da,tat,dat 興兴xing,hing,hung 福fu,fook,phuc 光guang,kwong,quang 玉yu,yuk,ngoc
珍zhen,chun,tran 鳳凤feng,fung,phuong 琴qin,kam,cam 雅ya,nga,nha 慧hui,wai,tue 婉wan,yuen 淑shu,suk,thuc
娥e,ngo,nga 瑩莹ying,ying,oanh 潔洁jie,kit,khiet 倩qian,sin,thien 琳lin,lam,lam 瑤瑶yao,yiu,dao
夢梦meng,mung,mong 詩诗shi,sze,thi 雨yu,yue,vu 晨chen,sun,than 陽阳yang,yeung 昊hao,ho 軒轩xuan,hin,hien
博bo,pok,bac 睿rui,yui 哲zhe,chit,triet 凱凯kai,hoi,khai 恩en,yan,an 澤泽ze,chak,trach 翔xiang,cheung,tuong
毅yi,ngai,nghi 鑫xin,yam 峰鋒锋feng,fung,phong 帆fan 旭xu,yuk,huc 森sen,sum,sam 源yuan,yuen,nguyen
洪hong,hung,ang 良liang,leung,luong 仁ren,yan,nhan 義义yi,yee,nghia 禮礼li,lai,le 智zhi,chi,tri
信xin,shun,tin 忠zhong,chung,trung 孝xiao,hau,hieu 誠诚cheng,shing,thanh 勝胜sheng,sing,thang
清qing,ching,thanh 青qing,ching,thanh 正zheng,ching,chinh 新xin,san,tan 民min,man,dan 祥xiang,cheung,tuong
林lin 才財财cai,choi,tai 發发fa,fat,phat 貴贵gui,kwai,quy 寶宝bao,po,bao 龍龙long 虎hu,fu,ho 山shan,san,son
水shui,sui,thuy 月yue,yuet,nguyet 星xing,sing,tinh 心xin,sam,tam 愛爱ai,oi,ai 蓮莲lian,lin,lien 菊ju,kuk,cuc
香xiang,heung,huong 萍ping,ping,binh 蓉rong,yung,dung 薇wei,mei,vi 茜qian,sin 露lu,lo 雯wen,man
倫伦lun,lun,luan 豪hao,ho,hao 賢贤xian,yin,hien 彬bin,ban 祺qi,kei,ky 棋琪qi,kei,ky 淇qi,kei 穎颖ying,wing,dinh
儀仪yi,yee,nghi 珊shan,shan,san 珠zhu,chu,chau 瑜yu,yue,du 琦qi,kei 瓊琼qiong,king,quynh 碧bi,pik,bich
鈺钰yu,yuk 銘铭ming,ming,minh 鎮镇zhen,chun,tran 耀yao,yiu,dieu 啟启qi,kai,khai 澄cheng,ching 然ran,yin,nhien
思si,sze,tu 士shi,sze,si 世shi,sai,the 立li,lap,lap 力li,lik,luc 力li 進进jin,chun,tien 遠远yuan,yuen,vien
長长chang,cheung,truong 大da,tai,dai 中zhong,chung,trung 一yi,yat,nhat 二er,yee 三san,sam,tam
元yuan,yuen,nguyen 冰bing,bing,bang 冬dong,tung,dong 秋qiu,chau,thu 可ke,ho,kha 君jun,kwan,quan
如ru,yue,nhu 學学xue,hok,hoc 宏hong,wang,hoang 寒han,hon,han 少shao,siu,thieu 山shan 川chuan,chuen,xuyen
希xi,hei,hy 幸xing,hang,hanh 彥彦yan,yin,ngan 彤tong,tung 恒恆heng,hang,hang 悅悦yue,yuet,duyet
慶庆qing,hing,khanh 揚扬yang,yeung,duong 昌chang,cheung,xuong 昕xin,yan 晴qing,ching,tinh 智zhi
朝chao,chiu,trieu 柔rou,yau,nhu 樹树shu,shu,thu 欽钦qin,yam,kham 泉quan,chuen,tuyen 浪lang 淳chun,shun,thuan
源yuan 瀚han,hon 炎yan,yim,viem 煒炜wei,wai,vi 煥焕huan,woon,hoan 燦灿can,chan,xan 瑞rui,sui,thuy 瑋玮wei,wai,vi
益yi,yik,ich 真zhen,chun,chan 碩硕shuo,shek,thac 祖zu 紫zi,tsz,tu 維维wei,wai,duy 美mei 翠cui,chui,thuy
聰聪cong,chung,thong 育yu,yuk,duc 舟zhou,chau,chau 芬fen,fun,phan 若ruo,yeuk,nhuoc 茹ru,yue 菲fei,fei,phi
萱xuan,huen 蓓bei,pui 蕾lei,lui,loi 裕yu,yue,du 語语yu,yue,ngu 貞贞zhen,ching,trinh 賓宾bin,pan,tan
辰chen,sun,thin 近jin 迪di,tik,dich 通tong,tung,thong 進进jin 道dao,to,dao 邦bang,pong,bang 郡jun 鈞钧jun,kwan
銳锐rui,yui 錦锦jin,kam,cam 鐵铁tie,tit,thiet 阳yang 雄xiong,hung,hung 霖lin,lam,lam 靈灵ling,ling,linh
韻韵yun,wan,van 順顺shun,shun,thuan 風风feng,fung,phong 馨xin,hing,hinh 駿骏jun,chun,tuan 鴻鸿hong,hung,hong
麟lin,lun,lan`

const byCharacter = new Map<string, string[]>()
for (const [, characters = '', spellings = ''] of readings.matchAll(/(\p{Script=Han}+)([a-z,]+)/gu))
  for (const character of characters)
    byCharacter.set(character, [...new Set([...(byCharacter.get(character) ?? []), ...spellings.split(',')])])

/** How a Han character may be written in Latin as part of a name, pinyin first; nothing for one that is not in the list. */
export const hanToLatin = (character: string): readonly string[] => byCharacter.get(character) ?? []
