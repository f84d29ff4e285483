import type { PrintedFigures } from './cells.ts';
import type { Hand } from './damage.ts';
import type { FormCell } from './form.ts';

type Relabel = (text: string) => string;

/** The form filled in, its labels spelled the way this document spells them. */
export function fillForm(
	grid: readonly FormCell[][],
	figures: PrintedFigures,
	relabel: Relabel
): FormCell[][] {
	return grid.map((row) =>
		row.map((cell) => ({
			...cell,
			text: cell.place === null ? relabel(cell.text) : (figures.get(cell.place)?.text ?? '')
		}))
	);
}

/** How one document spells the labels of the form. */
export function spelling(hand: Hand): Relabel {
	const changes: Relabel[] = [];
	if (hand.has('D13')) changes.push(swap(hand, 'D13', { 行政规范性文件: '规范性文件' }));
	if (hand.has('D12')) changes.push(swap(hand, 'D12', hand.random.pick(HEADS)));
	if (hand.has('D5')) changes.push(swap(hand, 'D5', hand.random.pick(CUTS)));
	if (hand.has('D15')) changes.push(swap(hand, 'D15', SHORT));
	if (hand.has('D19')) changes.push(punctuation(hand));
	return (text) => changes.reduce((now, change) => change(now), text);
}

const HEADS: Record<string, string>[] = [
	{ 现行有效件数: '现行有效件数（历史累计）', 对外公开总数量: '对外公开总数量（历史累计）' },
	{ 本年制发件数: '本年度制发数', 本年废止件数: '本年度废止数', 本年新制作数量: '本年度新制作数' },
	{ '本年收费金额（单位：万元）': '本年收费金额', '采购总金额（万元）': '采购总金额' }
];
const CUTS: Record<string, string>[] = [
	{ '第二十条第（一）项': '第二十条第', '第二十条第（五）项': '第二十条第' },
	{ 现行有效件数: '现行有效件', 对外公开总数量: '对外公开总数' },
	{ 本年制发件数: '本年制', 本年新制作数量: '本年新' }
];

const SHORT: Record<string, string> = {
	'1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '1.逾期不补正',
	'2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': '2.逾期不缴费'
};

function swap(
	hand: Hand,
	id: 'D5' | 'D12' | 'D13' | 'D15',
	words: Record<string, string>
): Relabel {
	return (text) => {
		const word = words[text];
		if (word === undefined) return text;
		hand.mark(id);
		return word;
	};
}

function punctuation(hand: Hand): Relabel {
	const { random } = hand;
	const [open, close] = random.pick([
		['(', ')'],
		['(', ') '],
		['（', '）']
	] as const);
	const dot = random.pick(['．', '. ', '、', '.']);
	const [left, right] = random.pick([
		['"', '"'],
		['“', '”'],
		['「', '」']
	] as const);
	const wide = random.chance(0.3);
	return (text) => {
		const next = text
			.replaceAll('（', open)
			.replaceAll('）', close)
			.replaceAll('“', left)
			.replaceAll('”', right)
			.replace(/^(\d)\./u, (_, digit: string) => (wide ? fullWidth(digit) : digit) + dot)
			.trimEnd();
		if (next !== text) hand.mark('D19');
		return next;
	};
}

const fullWidth = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
