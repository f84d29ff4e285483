import path from 'node:path';
import { parseArgs } from 'node:util';
import { isEditionId } from '#domain/edition.ts';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';

export const OWN_USAGE = `
  --corpus DIR     your own reports, built and shown as an edition of their own
  --name NAME      what it is called in addresses: small letters, digits and - (from the name of DIR)
  --title TITLE    its title in Chinese, and in English unless --title-en gives one
  --title-en TITLE
  --registry DIR   agencies.csv of those who must report; corrections.csv, regions.csv, sectors.csv
  --only           without the shipped editions`;

/** A reader's own collection of reports. */
export interface OwnEdition {
	corpus: string;
	registry: string | null;
	name: string;
	/** Where its dataset is built: never among the shipped ones. */
	dataset: string;
	title: { zh: string; en: string };
	only: boolean;
}

const SHIPPED = ['reports', 'demo'];

/** What the command line asks for, and what of it is meant for others; null where no corpus is named. */
export function readOwnEdition(args: readonly string[]): {
	own: OwnEdition | null;
	rest: string[];
	help: boolean;
} {
	const { values, tokens } = parseArgs({
		args: [...args],
		strict: false,
		tokens: true,
		options: {
			corpus: { type: 'string' },
			name: { type: 'string' },
			title: { type: 'string' },
			'title-en': { type: 'string' },
			registry: { type: 'string' },
			only: { type: 'boolean' },
			help: { type: 'boolean' }
		}
	});
	const told = (option: string) => {
		const value = values[option];
		if (value === undefined || typeof value === 'string') return value;
		throw new RefusedInput(`--${option} needs a value`);
	};
	const own = ownOf(told, values.only === true);
	const rest = tokens.flatMap((token) => {
		if (token.kind === 'positional') return [token.value];
		if (token.kind !== 'option' || Object.hasOwn(KNOWN, token.name)) return [];
		return [args[token.index] ?? ''];
	});
	return { own, rest, help: values.help === true };
}

const KNOWN = { corpus: 1, name: 1, title: 1, 'title-en': 1, registry: 1, only: 1, help: 1 };

function ownOf(told: (option: string) => string | undefined, only: boolean): OwnEdition | null {
	const corpus = told('corpus');
	if (corpus === undefined) {
		if (only) throw new RefusedInput('--only needs a --corpus to show');
		return null;
	}
	const folder = path.basename(path.resolve(corpus));
	const name = told('name') ?? nameFrom(folder);
	if (!isEditionId(name))
		throw new RefusedInput(
			`--name ${name} cannot be part of an address; small letters, digits and - can, as in city-2024`
		);
	if (!only && SHIPPED.includes(name))
		throw new RefusedInput(`--name ${name} is that of a shipped edition: give another, or --only`);
	const zh = told('title') ?? `${folder} 的报告`;
	const en = told('title-en') ?? told('title') ?? `Reports in ${folder}`;
	return {
		corpus,
		registry: told('registry') ?? null,
		name,
		dataset: path.join('.cache/editions', name),
		title: { zh, en },
		only
	};
}

/** A folder named otherwise than addresses are. */
const UNNAMED = 'own';
function nameFrom(folder: string): string {
	const name = folder
		.toLowerCase()
		.replace(/[^a-z0-9]+/gu, '-')
		.replace(/^[^a-z]+|-+$/gu, '')
		.slice(0, 40);
	return isEditionId(name) && !SHIPPED.includes(name) ? name : UNNAMED;
}

/** The arguments of `build:data` that make its dataset. */
export const buildArguments = ({
	corpus,
	registry,
	dataset,
	name,
	title
}: OwnEdition): string[] => [
	...['--corpus', corpus, '--out', dataset, '--name', name],
	...['--title', title.zh, '--title-en', title.en],
	...(registry === null ? [] : ['--registry', registry])
];
