interface Line {
	saveData?: boolean;
	effectiveType?: string;
	downlink?: number;
}

/** Whether the reader's line is known to be fast, and nobody asked to save on it: what may be needed can then be fetched. */
export function isFastLine(): boolean {
	const line = (navigator as Navigator & { connection?: Line }).connection;
	return (
		line !== undefined &&
		line.saveData !== true &&
		line.effectiveType === '4g' &&
		(line.downlink ?? 0) >= 5
	);
}
