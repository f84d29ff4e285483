import { R, over, reported, type ThirdOrgan } from './organ.ts';

export const FOURTH: readonly ThirdOrgan[] = [
	{
		key: 'nameless-bureau',
		names: null,
		kind: '',
		scope: null,
		host: 'old.dongpi.example/x12',
		march: false,
		size: 11,
		years: over([2021, 2022], (y) => ({
			head: [`${y}年度${R}`],
			preface: reported('我局', y),
			contact: '公众如有意见，请向我局办公室反映。'
		}))
	}
];
