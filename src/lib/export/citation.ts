/** What is cited: a dataset, or a figure drawn from it. */
export interface Cited {
	/** Of the figure; of the dataset where nothing narrower is cited. */
	title: string;
	/** Name of the dataset. */
	dataset: string;
	version: string;
	address: string;
	/** Day of access, ISO. */
	accessed: string;
	lang: 'zh' | 'en';
}

export interface Citation {
	id: 'gbt' | 'apa' | 'bibtex';
	name: string;
	text: string;
}

const AUTHOR = { zh: '公开年报图谱', en: 'Gongkai Atlas' };

/**
 * The three forms in which it is asked for. A dataset bears a version and no date of issue, since the
 * same reports give the same bytes whenever they are read: the date is that of access.
 */
export const citationsOf = (cited: Cited): Citation[] => [
	{ id: 'gbt', name: 'GB/T 7714—2015', text: gbt(cited) },
	{ id: 'apa', name: 'APA 7', text: apa(cited) },
	{ id: 'bibtex', name: 'BibTeX', text: bibtex(cited) }
];

/** Title and dataset, once where they are the same. */
const named = ({ title, dataset }: Cited, between: string) =>
	title === dataset ? title : `${title}${between}${dataset}`;

/** GB/T 7714—2015, 4.6 and 8.2: `[DS/OL]` is a dataset online, the day of access stands in brackets. */
function gbt(cited: Cited): string {
	const version = cited.lang === 'zh' ? `版本 ${cited.version}` : `version ${cited.version}`;
	return `${AUTHOR[cited.lang]}. ${named(cited, ': ')}: ${version}[DS/OL]. [${cited.accessed}]. ${cited.address}.`;
}

function apa(cited: Cited): string {
	const [year = '', month = '1', day = ''] = cited.accessed.split('-');
	const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
		Date.UTC(2000, Number(month) - 1)
	);
	const accessed = `${name} ${Number(day)}, ${year}`;
	return `${AUTHOR.en}. (n.d.). ${named(cited, '. ')} (Version ${cited.version}) [Data set]. Retrieved ${accessed}, from ${cited.address}`;
}

function bibtex(cited: Cited): string {
	const fields = {
		author: `{${AUTHOR[cited.lang]}}`,
		title: `{${escaped(named(cited, ': '))}}`,
		version: cited.version,
		howpublished: `\\url{${cited.address.replace(/[{}\\]/g, encodeURIComponent)}}`,
		url: cited.address.replace(/[{}\\]/g, encodeURIComponent),
		urldate: cited.accessed,
		note: escaped(`Data set, version ${cited.version}, accessed ${cited.accessed}`)
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
	return `@misc{gongkai-atlas-${cited.version},\n${lines.join(',\n')}\n}`;
}

/** What TeX takes for a command. BibTeX counts braces behind a backslash too: one without its other would take in all that follows. */
const COMMANDS: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};
const escaped = (text: string) =>
	text.replace(/[\\~^#$%&_{}]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
