import v8 from 'node:v8';
import type { FileReading } from '../core/reading.ts';

/**
 * A reading as it travels from a worker and is kept. Not `v8.serialize`, which calls back for each typed
 * array; here V8 writes them itself, those over one buffer together.
 */
export function writeReading(reading: FileReading): Uint8Array<ArrayBuffer> {
	const serializer = new v8.Serializer();
	serializer.writeHeader();
	serializer.writeValue(reading);
	return serializer.releaseBuffer();
}

export function readReading(payload: Uint8Array): FileReading {
	const deserializer = new v8.Deserializer(payload);
	deserializer.readHeader();
	return deserializer.readValue() as FileReading;
}
