import { dev } from '$app/environment';
import { base } from '$app/paths';

/** What a page needs without a network: that which checks a draft, or all that reads and shows one's own reports. */
export type Needed = 'check' | 'all';

/** Keeps on the machine what is needed, so that it opens and works without a network. False where the browser cannot, or the reader saves data. */
export async function keepForOffline(needed: Needed = 'check'): Promise<boolean> {
	const { serviceWorker, connection } = navigator as Navigator & {
		connection?: { saveData?: boolean };
	};
	if (serviceWorker === undefined || connection?.saveData) return false;
	try {
		await serviceWorker.register(`${base}/service-worker.js`, {
			scope: `${base}/`,
			type: dev ? 'module' : 'classic'
		});
		const { active } = await serviceWorker.ready;
		return needed === 'check' || (active !== null && (await keepAll(active)));
	} catch {
		return false;
	}
}

/** Whether the worker could keep all that it was asked to. */
const keepAll = (worker: ServiceWorker): Promise<boolean> =>
	new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
		worker.postMessage('keep-all', [port2]);
	});
