import { checkDataset } from './check/index.ts';

const folders = process.argv.slice(2);
if (folders.length === 0) {
	console.log('usage: npm run check:data -- DIR…, the folders of built datasets');
	process.exitCode = 2;
}
for (const folder of folders) {
	const { checks, breaches } = await checkDataset(folder);
	for (const breach of breaches) console.log(`  ${breach}`);
	console.log(`${folder}: ${checks} checks, ${breaches.length} breaches`);
	if (breaches.length > 0) process.exitCode = 1;
}
