import { serveSite } from './server/serve-site.ts';
import { siteOptions } from './server/site-options.ts';

const { address } = await serveSite(siteOptions(process.env));
console.log(`\nGongkai Atlas 公开年报图谱: ${address}`);
