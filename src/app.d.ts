declare global {
	namespace App {
		interface Error {
			message: string;
			/** What was being asked when it failed, where that helps the reader. */
			detail?: string;
		}
	}
}

export {};
