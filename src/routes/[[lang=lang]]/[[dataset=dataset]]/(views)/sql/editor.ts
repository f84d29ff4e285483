import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';

export interface Table {
	name: string;
	about: string;
	columns: { name: string; about: string }[];
}

export interface EditorOptions {
	/** Where it is put: within it the editor keeps its styles to itself. */
	host: HTMLElement;
	text: string;
	/** What it is, for those who do not see it. */
	label: string;
	tables: readonly Table[];
	onChange: (text: string) => void;
	onRun: () => void;
}

export interface Editor {
	set(text: string): void;
	focus(): void;
	destroy(): void;
}

const THEME = EditorView.theme({
	'&': { backgroundColor: 'var(--panel)', color: 'var(--ink)', fontSize: '14px' },
	'&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '2px' },
	'.cm-scroller': { fontFamily: 'ui-monospace, monospace', minHeight: '9em', lineHeight: '1.6' },
	'.cm-content': { caretColor: 'var(--ink)' },
	'.cm-cursor': { borderLeftColor: 'var(--ink)' },
	'.cm-gutters': {
		backgroundColor: 'var(--panel)',
		color: 'var(--ink-faint)',
		borderRight: '1px solid var(--grid)'
	},
	'.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
	'&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': {
		backgroundColor: 'light-dark(#c9dcfb, #274a83) !important'
	},
	'.cm-tooltip': {
		backgroundColor: 'var(--raised)',
		color: 'var(--ink)',
		border: '1px solid var(--line)'
	},
	'.cm-tooltip-autocomplete > ul > li[aria-selected]': {
		backgroundColor: 'var(--ink)',
		color: 'var(--page)'
	},
	'.cm-completionDetail': { fontStyle: 'normal', marginLeft: '12px', opacity: '0.8' },
	'.cm-panels': { backgroundColor: 'var(--panel)', color: 'var(--ink)' }
});

const COLOURS = HighlightStyle.define([
	{ tag: tags.keyword, color: 'var(--link)' },
	{ tag: [tags.string, tags.special(tags.string)], color: 'var(--upheld)' },
	{ tag: [tags.number, tags.bool, tags.null], color: 'var(--series-3)' },
	{ tag: tags.comment, color: 'var(--ink-faint)' }
]);

/** An editor of SQL that completes the names of the dataset. Tab leaves it, so the keyboard is not caught; Ctrl or Cmd with Enter runs. */
export function createEditor(options: EditorOptions): Editor {
	const { host, text, label, tables, onChange, onRun } = options;
	// Styles made at run time are only taken from sheets that a script adopts, which only a shadow tree does here.
	const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
	const run = () => {
		onRun();
		return true;
	};
	const view = new EditorView({
		doc: text,
		parent: root,
		root,
		extensions: [
			keymap.of([{ key: 'Mod-Enter', run }]),
			basicSetup,
			THEME,
			syntaxHighlighting(COLOURS),
			EditorView.lineWrapping,
			EditorView.contentAttributes.of({ 'aria-label': label }),
			EditorView.updateListener.of((update) => {
				if (update.docChanged) onChange(update.state.doc.toString());
			}),
			sql({ dialect: PostgreSQL, schema: completions(tables) })
		]
	});
	return {
		set(next) {
			if (next === view.state.doc.toString()) return;
			view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
		},
		focus: () => view.focus(),
		destroy: () => view.destroy()
	};
}

const completions = (tables: readonly Table[]) =>
	Object.fromEntries(
		tables.map(({ name, about, columns }) => [
			name,
			{
				self: { label: name, detail: about, type: 'type' },
				children: columns.map((column) => ({
					label: column.name,
					detail: column.about,
					type: 'property'
				}))
			}
		])
	);
