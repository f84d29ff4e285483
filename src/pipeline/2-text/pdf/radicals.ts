/**
 * Fonts that map a glyph to the radical it looks like give radicals where characters were meant. The
 * Kangxi ones have a compatibility mapping; of the supplement Unicode maps two, the rest is by its
 * code chart.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
	[
		...'⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺋卩⺌小⺍小⺎兀⺏尢⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛无⺜日⺝月⺟母',
		...'⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罒⺲罒⺶羊⺷羊⺸羊⺹老⺺聿',
		...'⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒長',
		...'⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾',
		...'⻫齐⻬齐⻭齿⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
	].reduce<string[][]>((pairs, c, i, all) => {
		if (i % 2 === 0) pairs.push([c, all[i + 1] ?? c]);
		return pairs;
	}, [])
);

/** As long as it was: every radical stands for one character. */
export const withoutRadicals = (text: string): string =>
	/[\u2e80-\u2fdf]/u.test(text)
		? text.replace(/[\u2e80-\u2eff]|[\u2f00-\u2fdf]/gu, (c) => SUPPLEMENT[c] ?? c.normalize('NFKC'))
		: text;
