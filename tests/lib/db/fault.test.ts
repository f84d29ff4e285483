import { expect, it } from 'vitest';
import { DataFault, faultOf, wantsMemory } from '#lib/db/fault.ts';
import { startNodeEngine } from '#lib/db/node-engine.ts';

it.each([
	'Out of Memory Error: could not allocate block of size 262KB (199.7MB/200.0MB used)',
	'Out of Memory Error: failed to allocate data of size 134.2MB (135.5MB/200.0MB used)',
	'RuntimeError: memory access out of bounds',
	'RangeError: WebAssembly.Memory.grow(): out of memory',
	'std::bad_alloc'
])('%s ends an engine', (message) => {
	expect(wantsMemory(new Error(message))).toBe(true);
});

it.each([
	'Binder Error: Referenced column "memory" not found in FROM clause!',
	'Parser Error: syntax error at or near "out"',
	'Out of Range Error: Overflow in multiplication of INT32',
	'Conversion Error: Could not convert string to INT32'
])('%s is a complaint about the question alone', (message) => {
	expect(wantsMemory(new Error(message))).toBe(false);
});

it('a fault is found however often it was wrapped', () => {
	const fault = new DataFault('stopped', 'memory');
	expect(faultOf(new Error('a question', { cause: new Error('asked', { cause: fault }) }))).toBe(
		fault
	);
	expect(faultOf(new Error('a question'))).toBeNull();
});

it('the engine refuses what needs more memory than it is given, and is told so', async () => {
	const connection = (await startNodeEngine()).connect();
	connection.query("set memory_limit = '20MB'");
	const asked = () =>
		connection.query('select count(distinct a) from (select hash(range) a from range(2000000))');
	let complaint: unknown;
	try {
		asked();
	} catch (error) {
		complaint = error;
	}
	expect(String(complaint)).toContain('Out of Memory');
	expect(wantsMemory(complaint)).toBe(true);
}, 60_000);
