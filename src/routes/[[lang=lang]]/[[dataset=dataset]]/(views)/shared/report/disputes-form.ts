import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { placeOf } from '#domain/place.ts';
import type { FormBlock, Label } from './form.ts';

const LABELS: Record<string, Label> = {
	litigation_direct: {
		zh: '行政诉讼：未经复议直接起诉',
		en: 'Litigation brought directly'
	},
	litigation_after_reconsideration: {
		zh: '行政诉讼：复议后起诉',
		en: 'Litigation after reconsideration'
	}
};

/** Table 四: the form prints one row of fifteen; here one row for each channel, so that it can be read. */
export const disputesForm = (): FormBlock => ({
	heading: null,
	columns: DISPUTE_OUTCOMES.map(({ zh, en }) => ({ zh, en })),
	rows: CHANNELS.map((channel) => ({
		label: LABELS[channel.code] ?? { zh: channel.zh, en: channel.en },
		places: DISPUTE_OUTCOMES.map((outcome) => placeOf('disputes', channel.code, outcome.code))
	}))
});
