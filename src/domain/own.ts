/** What the reader's own dataset is called in addresses; no dataset of a site may have that name. */
export const OWN = 'mine';
