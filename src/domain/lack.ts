/** What is amiss with all that was read, for who tells it in other words than the message's. */
export type Lack =
	{ lacks: 'report'; documents: number } | { lacks: 'documents'; lost: number; documents: number };
