/** The folder that the site's files are taken from as they are, with the datasets in `data`; `SITE_ASSETS` names another. */
export const ASSETS = process.env.SITE_ASSETS ?? 'static';
