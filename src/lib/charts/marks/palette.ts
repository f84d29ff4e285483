/** Every colour of the site: on the light page, on the dark page. `src/lib/ui/tokens.css` says the same to the browser; a test holds them equal. */
export const PALETTE = {
	page: ['#ffffff', '#14171c'],
	panel: ['#f5f6f8', '#1d2128'],
	raised: ['#ffffff', '#262b34'],
	ink: ['#16191d', '#f2f4f7'],
	'ink-soft': ['#474e58', '#bcc3cc'],
	'ink-faint': ['#646b75', '#979fa9'],
	line: ['#c9cdd4', '#434953'],
	grid: ['#e3e6ea', '#2b3038'],
	link: ['#123393', '#8db4ff'],
	focus: ['#1a56db', '#8db4ff'],
	hatch: ['#9aa1ab', '#6b727d'],
	'hatch-page': ['#f1f3f5', '#1d2128'],

	granted: ['#123393', '#266df3'],
	'partially-granted': ['#5aa6ec', '#c4deea'],
	denied: ['#a03526', '#e57454'],
	unavailable: ['#d29d1d', '#f8e04f'],
	rejected: ['#3f1b3e', '#b86ec2'],
	other: ['#959599', '#636567'],
	'on-granted': ['#ffffff', '#ffffff'],
	'on-partially-granted': ['#16191d', '#14171c'],
	'on-denied': ['#ffffff', '#14171c'],
	'on-unavailable': ['#16191d', '#14171c'],
	'on-rejected': ['#ffffff', '#14171c'],
	'on-other': ['#16191d', '#ffffff'],
	'edge-granted': ['#123393', '#266df3'],
	'edge-partially-granted': ['#3b7fc0', '#c4deea'],
	'edge-denied': ['#a03526', '#e57454'],
	'edge-unavailable': ['#9a7110', '#f8e04f'],
	'edge-rejected': ['#3f1b3e', '#b86ec2'],
	'edge-other': ['#75757a', '#85878a'],

	upheld: ['#17605c', '#3fa39b'],
	corrected: ['#d9822b', '#f3b26b'],
	'other-result': ['#959599', '#636567'],
	pending: ['#d5dde5', '#38414d'],
	'on-upheld': ['#ffffff', '#14171c'],
	'on-corrected': ['#16191d', '#14171c'],
	'on-other-result': ['#16191d', '#ffffff'],
	'on-pending': ['#16191d', '#f2f4f7'],
	'edge-upheld': ['#17605c', '#3fa39b'],
	'edge-corrected': ['#a85e14', '#f3b26b'],
	'edge-other-result': ['#75757a', '#85878a'],
	'edge-pending': ['#7c8794', '#8794a5'],

	'ramp-1': ['#e4eefa', '#1d2c48'],
	'ramp-2': ['#b5d0f0', '#274a83'],
	'ramp-3': ['#74a7e0', '#3a70c4'],
	'ramp-4': ['#2f6bbd', '#86afea'],
	'ramp-5': ['#0f2f78', '#d0e3ff'],
	'on-ramp-1': ['#16191d', '#f2f4f7'],
	'on-ramp-2': ['#16191d', '#f2f4f7'],
	'on-ramp-3': ['#16191d', '#ffffff'],
	'on-ramp-4': ['#ffffff', '#14171c'],
	'on-ramp-5': ['#ffffff', '#14171c'],

	'change-1': ['#1f5fa8', '#5c9ded'],
	'change-2': ['#9cc3e8', '#2f4d75'],
	'change-3': ['#dcdee2', '#3a3f48'],
	'change-4': ['#f2bd8c', '#7a4a22'],
	'change-5': ['#b8540a', '#f0954d'],

	'series-1': ['#16191d', '#f2f4f7'],
	'series-2': ['#1f6fd6', '#6ea8ff'],
	'series-3': ['#c2410c', '#ff9a5c'],
	'series-rest': ['#8b929c', '#7d8590'],

	error: ['#a4231a', '#ff8f80'],
	warning: ['#7d5200', '#f0b84a'],
	note: ['#474e58', '#bcc3cc'],
	'synthetic-page': ['#fff1cf', '#3a2e10'],
	'synthetic-ink': ['#5a3b00', '#ffdf96']
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type Colour = keyof typeof PALETTE;

/** For an SVG attribute: follows the theme on the page, made plain by the export. */
export const paint = (colour: Colour) => `var(--${colour})`;

export const SERIES_COLOURS = ['series-1', 'series-2', 'series-3'] as const satisfies Colour[];
