import type { Words } from './indicator.ts';

export const FEW: Words = {
	zh: '件数往往很少，须与件数一并看，不宜排名',
	en: 'Often rests on few cases: read it beside the counts, do not rank by it'
};
export const ONE_APPLICANT: Words = {
	zh: '个别申请人大量申请即可左右小机关的数字',
	en: 'One applicant with many requests can dominate a small organ'
};
export const NOT_A_FAULT: Words = {
	zh: '所涉信息多不归本机关，数值高未必不好',
	en: 'High where an organ is asked for what others hold; not bad in itself'
};
