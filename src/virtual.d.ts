/** The datasets that the site is built over; `scripts/server/editions.ts` reads them. */
declare module 'virtual:editions' {
	export const EDITIONS: readonly import('#domain/edition.ts').Edition[];
}
