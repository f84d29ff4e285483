import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { serveReader } from '#pipeline/web/serve-reader.ts';
import { registry } from './registry.ts';

serveReader(indexRegistry(registry));
