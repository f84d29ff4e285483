import robotsParser from 'robots-parser';

export interface Robots {
	allows: (url: string) => boolean;
	/** That the host asks for between two requests, in milliseconds. */
	delay: number;
}

const EVERYTHING: Robots = { allows: () => true, delay: 0 };
const NOTHING: Robots = { allows: () => false, delay: 0 };

/**
 * By RFC 9309: without the file everything may be asked; where the host fails to say, nothing. Rejects as
 * `ask` does where the host does not answer: no address of it can then be asked either.
 */
export async function readRobots(
	address: string,
	ask: (address: string) => Promise<{ status: number; body: Uint8Array }>,
	agent: string
): Promise<Robots> {
	const answer = await ask(address);
	if (answer.status >= 500) return NOTHING;
	if (answer.status !== 200) return EVERYTHING;
	const text = new TextDecoder().decode(answer.body);
	// Some hosts answer every address with a page.
	if (/^\s*</u.test(text)) return EVERYTHING;
	const rules = robotsParser(address, text);
	return {
		allows: (url) => rules.isAllowed(url, agent) !== false,
		delay: 1000 * (rules.getCrawlDelay(agent) ?? 0)
	};
}
