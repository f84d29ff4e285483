/** What `give-way.js` writes of an address that the engine must answer: the folder of the dataset, and `sums` where the page adds up reports. */
export const ASKED = 'data-asked';
