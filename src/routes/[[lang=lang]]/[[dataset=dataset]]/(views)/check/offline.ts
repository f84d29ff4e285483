import { dev } from '$app/environment';
import { base } from '$app/paths';

/** Keeps this page on the machine, so that it opens and works without a network. False where the browser cannot, or the reader saves data. */
export async function keepForOffline(): Promise<boolean> {
	const { serviceWorker, connection } = navigator as Navigator & {
		connection?: { saveData?: boolean };
	};
	if (serviceWorker === undefined || connection?.saveData) return false;
	try {
		await serviceWorker.register(`${base}/service-worker.js`, {
			scope: `${base}/`,
			type: dev ? 'module' : 'classic'
		});
		await serviceWorker.ready;
		return true;
	} catch {
		return false;
	}
}
