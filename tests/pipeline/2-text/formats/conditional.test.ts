import { describe, expect, test } from 'vitest';
import { drawFlatOdf, drawOdf } from './draw-odf.ts';
import {
	drawXls,
	ELSEWHERE,
	FRACTION,
	inColour,
	inFormat,
	onGround,
	WHOLE,
	type XlsRule
} from './draw-xls.ts';
import { drawXlsx, letterOf } from './draw-xlsx.ts';
import { printed, report } from './form.ts';
import { placeOnSheet } from './place-sheet.ts';
import { misread, PLACES, readCells } from './read-cells.ts';

const figures = placeOnSheet(report).filter(
	({ cell }) => cell.place !== undefined && /^\d+$/u.test(cell.text)
);
const REFS = figures.map(({ row, column }) => `${letterOf(column)}${row + 1}`);

/** Whether a number is not read, as the rule says or as nobody can say. */
type Hides = (value: number) => boolean;
const none: Hides = () => false;
const all: Hides = () => true;

async function expectRead(bytes: Uint8Array, hides: Hides) {
	const cells = await readCells(bytes);
	expect(misread(cells, hides)).toEqual([]);
}

const zero: Hides = (value) => value === 0;
/** Of the ways to compare, by the names of xlsx, with which of two bounds. */
const WAYS: readonly [operator: string, bounds: readonly number[], Hides][] = [
	['equal', [0], zero],
	['equal', [456], (v) => v === 456],
	['notEqual', [0], (v) => v !== 0],
	['lessThan', [2], (v) => v < 2],
	['lessThan', [-1], none],
	['lessThanOrEqual', [2], (v) => v <= 2],
	['greaterThan', [1.5], (v) => v > 1.5],
	['greaterThanOrEqual', [23], (v) => v >= 23],
	['between', [1, 31], (v) => v >= 1 && v <= 31],
	['notBetween', [0, 500], (v) => v > 500]
];

describe('in xlsx', () => {
	const white = '<dxf><font><color rgb="FFFFFFFF"/></font></dxf>';
	const red = '<dxf><font><color rgb="FFC00000"/></font></dxf>';
	const rule = (own: string, formulas: readonly (number | string)[], priority = 1, look = 0) =>
		`<cfRule ${own} dxfId="${look}" priority="${priority}">${formulas.map((f) => `<formula>${f}</formula>`).join('')}</cfRule>`;
	const over = (rules: string) =>
		`<conditionalFormatting sqref="${REFS.join(' ')}">${rules}</conditionalFormatting>`;
	const is = (
		operator: string,
		...rest: Parameters<typeof rule> extends [string, ...infer R] ? R : never
	) => rule(`type="cellIs" operator="${operator}"`, ...rest);

	test.each(WAYS)(
		'numbers that are %s %j are hidden by a rule',
		async (operator, bounds, hides) => {
			await expectRead(
				drawXlsx(report, { rules: over(is(operator, bounds)), looks: white }),
				hides
			);
		}
	);

	test.each<[string, string, Hides]>([
		['a format that prints nothing', '<dxf><numFmt numFmtId="170" formatCode=";;;"/></dxf>', zero],
		['a format for zero', '<dxf><numFmt numFmtId="170" formatCode="0;-0;"/></dxf>', zero],
		['white of the theme', '<dxf><font><color theme="0"/></font></dxf>', zero],
		['a line through', '<dxf><font><strike/></font></dxf>', zero],
		['red', red, none],
		[
			'a ground',
			'<dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
			none
		],
		[
			'white on a ground',
			'<dxf><font><color rgb="FFFFFFFF"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF0070C0"/><bgColor rgb="FF0070C0"/></patternFill></fill></dxf>',
			none
		],
		[
			'one colour for both',
			'<dxf><font><color rgb="FF0070C0"/></font><fill><patternFill><bgColor rgb="FF0070C0"/></patternFill></fill></dxf>',
			zero
		]
	])('zeros in %s are read as they are printed', async (_, looks, hides) => {
		await expectRead(drawXlsx(report, { rules: over(is('equal', [0])), looks }), hides);
	});

	test.each<[string, string, Hides]>([
		['another cell', rule('type="cellIs" operator="equal"', ['$A$1']), all],
		['a formula', rule('type="expression"', ['MOD(ROW(),2)=0']), all],
		['a true word', rule('type="expression"', ['TRUE']), all],
		['a false word', rule('type="expression"', ['FALSE()']), none],
		['nought', rule('type="expression"', [0]), none],
		['the ten highest', rule('type="top10" rank="10"', []), all],
		['errors', rule('type="containsErrors"', ['ISERROR(A1)']), none],
		['blanks', rule('type="containsBlanks"', ['LEN(TRIM(A1))=0']), none],
		['a formula, in red', rule('type="expression"', ['A1=0'], 1, 1), none],
		['words', rule('type="cellIs" operator="equal"', ['"0"']), none]
	])('a rule of %s hides what it may hide', async (_, own, hides) => {
		await expectRead(drawXlsx(report, { rules: over(own), looks: white + red }), hides);
	});

	test.each<[string, string, Hides]>([
		['behind one that holds', is('greaterThan', [-1], 1, 1) + is('equal', [0], 2), none],
		['before one that holds', is('greaterThan', [-1], 2, 1) + is('equal', [0], 1), zero],
		[
			'behind one that ends it',
			is('equal', [0], 1, 2).replace('<cfRule', '<cfRule stopIfTrue="1"') + is('lessThan', [2], 2),
			(v) => v === 1
		],
		[
			'behind one that nobody can tell',
			rule('type="expression"', ['A1>0'], 1, 1) + is('equal', [0], 2),
			zero
		]
	])('a rule %s', async (_, rules, hides) => {
		await expectRead(drawXlsx(report, { rules: over(rules), looks: white + red }), hides);
	});

	test.each<[string, string, Hides]>([
		['bars alone', '<dataBar showValue="0"><cfvo type="min"/></dataBar>', all],
		['bars beside numbers', '<dataBar><cfvo type="min"/></dataBar>', none],
		[
			'icons alone',
			'<iconSet iconSet="3Arrows" showValue="0"><cfvo type="num" val="0"/></iconSet>',
			all
		]
	])('%s', async (_, own, hides) => {
		const rules = over(`<cfRule type="x" priority="1">${own}</cfRule>`);
		await expectRead(drawXlsx(report, { rules }), hides);
	});

	test('a rule in the list of Excel 2010', async () => {
		const rules = `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="cellIs" operator="equal" priority="1"><xm:f>0</xm:f><x14:dxf><font><color rgb="FFFFFFFF"/></font></x14:dxf></x14:cfRule><xm:sqref>${REFS.join(' ')}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
		await expectRead(drawXlsx(report, { rules }), zero);
	});

	test('a rule for words hides them in all their fonts', async () => {
		const write = ({ text, place }: { text: string; place?: string }) =>
			place !== undefined && text === '456'
				? ' t="inlineStr"><is><r><rPr><color rgb="FF00B050"/></rPr><t>456</t></r></is>'
				: undefined;
		const rules = over(is('equal', ['"456"']));
		await expectRead(drawXlsx(report, { rules, looks: white, write }), (v) => v === 456);
	});
});

test.each<[operator: string, isKnown: boolean]>([
	['equal', true],
	['lessThan', true],
	['between', true],
	['greaterThan', false],
	['notEqual', false]
])('words under a rule that compares them with numbers (%s)', async (operator, isKnown) => {
	const strokes = placeOnSheet(report).filter(({ cell }) => cell.text === '/');
	const refs = strokes.map(({ row, column }) => `${letterOf(column)}${row + 1}`).join(' ');
	const rules = `<conditionalFormatting sqref="${refs}"><cfRule type="cellIs" operator="${operator}" dxfId="0" priority="1"><formula>0</formula><formula>9</formula></cfRule></conditionalFormatting>`;
	const looks = '<dxf><font><color rgb="FFFFFFFF"/></font></dxf>';
	const cells = await readCells(drawXlsx(report, { rules, looks }));
	const read = PLACES.filter((place) => printed.get(place) === '/').map((place) =>
		cells.get(place)
	);
	expect(new Set(read)).toEqual(new Set([isKnown ? 'not_applicable' : 'unreadable']));
});

describe('in xls', () => {
	const areas = figures;
	const OPERATORS =
		'between notBetween equal notEqual greaterThan lessThan greaterThanOrEqual lessThanOrEqual'.split(
			' '
		);
	const read = (rules: readonly XlsRule[], hides: Hides) =>
		expectRead(drawXls(report, undefined, rules), hides);
	const constant = (value: number) =>
		Number.isInteger(value) && value >= 0 ? WHOLE(value) : FRACTION(value);

	test.each(WAYS)('numbers that are %s %j are hidden by a rule', async (name, bounds, hides) => {
		const operator = OPERATORS.indexOf(name) + 1;
		await read([{ areas, operator, formulas: bounds.map(constant), look: inColour(9) }], hides);
	});

	test.each<[string, Buffer, Hides]>([
		['white', inColour(1), zero],
		['red', inColour(10), none],
		['a format that prints nothing', inFormat(';;;'), zero],
		['a ground', onGround(22), none]
	])('zeros in %s are read as they are printed', async (_, look, hides) => {
		await read([{ areas, formulas: [WHOLE(0)], look }], hides);
	});

	test.each<[string, Partial<XlsRule>, Hides]>([
		['another cell', { formulas: [ELSEWHERE] }, all],
		['a formula', { type: 2, formulas: [ELSEWHERE] }, all],
		['a false word', { type: 2, formulas: [Buffer.from([0x1d, 0])] }, none],
		['a number below zero', { formulas: [Buffer.concat([WHOLE(1), Buffer.from([0x13])])] }, none]
	])('a rule of %s hides what it may hide', async (_, own, hides) => {
		await read([{ areas, formulas: [], look: inColour(9), ...own }], hides);
	});
});

describe('in ods', () => {
	const SIGNS: Readonly<Record<string, string>> = {
		equal: '=',
		notEqual: '!=',
		lessThan: '<',
		lessThanOrEqual: '<=',
		greaterThan: '>',
		greaterThanOrEqual: '>='
	};
	const style = (name: string, own: string, attributes = '') =>
		`<style:style style:name="${name}" style:family="table-cell" ${attributes}>${own}</style:style>`;
	const words = (own: string) => `<style:text-properties ${own}/>`;
	const STYLES = [
		style('Gone', words('fo:color="#ffffff"')),
		style('Red', words('fo:color="#c00000"')),
		style('Bare', '', 'style:data-style-name="N1"'),
		style(
			'Lit',
			`${words('fo:color="#ffffff"')}<style:table-cell-properties fo:background-color="#0070c0"/>`
		)
	].join('');
	const write =
		(name?: string) =>
		({ text }: { text: string }) =>
			/^\d+$/u.test(text)
				? `${name === undefined ? '' : ` table:style-name="${name}"`} office:value-type="float" office:value="${text}"><text:p>${text}</text:p>`
				: undefined;
	const mapped = (condition: string, applied = 'Gone') =>
		drawOdf(report, {
			isSheet: true,
			write: write('Own'),
			styles:
				STYLES +
				style(
					'Own',
					`<style:map style:condition="${condition.replaceAll('<', '&lt;')}" style:apply-style-name="${applied}"/>`
				)
		});
	const listed = (own: string) =>
		drawOdf(report, {
			isSheet: true,
			write: write(),
			styles: STYLES,
			behind: `<calcext:conditional-formats xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><calcext:conditional-format calcext:target-range-address="${REFS.map((ref) => `'a b'.${ref}:'a b'.${ref}`).join(' ')}">${own}</calcext:conditional-format></calcext:conditional-formats>`
		});
	const condition = (value: string, applied = 'Gone') =>
		`<calcext:condition calcext:apply-style-name="${applied}" calcext:value="${value.replaceAll('<', '&lt;')}" calcext:base-cell-address="Sheet1.A1"/>`;

	test.each(WAYS)('numbers that are %s %j are hidden by a rule', async (name, bounds, hides) => {
		const sign = SIGNS[name];
		const range = `${name === 'between' ? '' : 'not-'}between(${bounds.join(',')})`;
		const [bound] = bounds;
		await expectRead(listed(condition(sign ? `${sign}${bound}` : range)), hides);
		const long = sign ? `cell-content()${sign}${bound}` : `cell-content-is-${range}`;
		await expectRead(mapped(long), hides);
	});

	test.each<[string, string, Hides]>([
		['Red', 'cell-content()=0', none],
		['Lit', 'cell-content()=0', none],
		['Bare', 'cell-content()=0', zero],
		['Gone', 'of:is-true-formula([.A1]=0)', all],
		['Gone', 'is-true-formula(FALSE())', none],
		['Gone', 'cell-content()=[.A1]', all]
	])('a style %s where %s', async (applied, own, hides) => {
		await expectRead(mapped(own, applied), hides);
	});

	test('of one list the first that holds is taken, and an icon alone is no number', async () => {
		await expectRead(listed(condition('=0', 'Red') + condition('<2')), (v) => v === 1);
		await expectRead(
			listed('<calcext:icon-set calcext:icon-set-type="3Arrows" calcext:show-value="false"/>'),
			all
		);
		await expectRead(listed(condition('duplicate')), all);
	});

	const changed = (change: (text: string) => string) => {
		const drawn = drawFlatOdf(report, { isSheet: true, write: write() });
		return new TextEncoder().encode(change(new TextDecoder().decode(drawn)));
	};

	test.each(['table:table-column', 'table:table-row'])(
		'a cell without a style has that of its %s',
		async (element) => {
			const own = `${STYLES}${style('Own', '<style:map style:condition="cell-content()=0" style:apply-style-name="Gone"/>')}</office:automatic-styles>`;
			const usual = `<${element} table:default-cell-style-name="Own"`;
			const bytes = changed((text) => {
				const styled = text.replace('</office:automatic-styles>', own);
				return element === 'table:table-row'
					? styled.replaceAll(`<${element}>`, `${usual}>`)
					: styled.replace(
							'<table:table-row',
							`${usual} table:number-columns-repeated="1024"/><table:table-row`
						);
			});
			await expectRead(bytes, zero);
		}
	);

	test('cells of the usual style behind a row are no part of its table', async () => {
		const bytes = changed((text) => {
			const usual = '<table:table-cell table:style-name="Default" table:number-columns-repeated';
			return text
				.replaceAll('<table:table-cell table:number-columns-repeated', usual)
				.replaceAll('repeated="1023"', 'repeated="14"');
		});
		await expectRead(bytes, none);
	});
});
