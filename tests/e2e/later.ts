/**
 * Takes from a page or a worker what browsers got after those of the floor (Chrome 100, Firefox 104,
 * Safari 16.4). Runs there by its source text.
 */
export function removeLater(): void {
	const scope = globalThis as unknown as Record<string, unknown>;
	const drop = (holder: object | undefined, ...names: (string | symbol)[]) => {
		for (const name of names) if (holder) Reflect.deleteProperty(holder, name);
	};
	const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
	drop(Array.prototype, 'toSorted', 'toReversed', 'toSpliced', 'with');
	drop(Object.getPrototypeOf(Int8Array.prototype), 'toSorted', 'toReversed', 'with');
	drop(Array, 'fromAsync');
	drop(Object, 'groupBy');
	drop(Map, 'groupBy');
	drop(Map.prototype, 'getOrInsert', 'getOrInsertComputed');
	drop(WeakMap.prototype, 'getOrInsert', 'getOrInsertComputed');
	drop(Promise, 'withResolvers', 'try');
	drop(
		Set.prototype,
		...['union', 'intersection', 'difference', 'symmetricDifference'],
		...['isSubsetOf', 'isSupersetOf', 'isDisjointFrom']
	);
	drop(
		iterator,
		...['drop', 'every', 'filter', 'find', 'flatMap', 'forEach', 'map', 'reduce', 'some'],
		...['take', 'toArray']
	);
	drop(String.prototype, 'isWellFormed', 'toWellFormed');
	drop(ArrayBuffer.prototype, 'transfer', 'transferToFixedLength', 'resize');
	drop(RegExp, 'escape');
	drop(Error, 'isError');
	drop(Math, 'sumPrecise', 'f16round');
	drop(Uint8Array, 'fromBase64', 'fromHex');
	drop(Uint8Array.prototype, 'toBase64', 'toHex', 'setFromBase64', 'setFromHex');
	drop(Symbol, 'dispose', 'asyncDispose');
	drop(URL, 'canParse', 'parse');
	drop(AbortSignal, 'any', 'timeout');
	drop(Intl, 'DurationFormat');
	drop(ReadableStream.prototype, Symbol.asyncIterator);
	drop(scope, 'Iterator', 'scheduler', 'navigation', 'Temporal', 'Float16Array');
	drop(scope, 'DisposableStack', 'AsyncDisposableStack', 'SuppressedError');
	const { Document, Element, HTMLElement } = scope as Record<string, { prototype: object }>;
	drop(Document?.prototype, 'startViewTransition');
	drop(Element?.prototype, 'checkVisibility', 'moveBefore', 'getHTML', 'setHTMLUnsafe');
	drop(HTMLElement?.prototype, 'showPopover', 'hidePopover', 'togglePopover');
}
