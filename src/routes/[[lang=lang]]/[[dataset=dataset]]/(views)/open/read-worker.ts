import { serveReader } from '#pipeline/web/serve-reader.ts';
import { shipped } from './registry.ts';

serveReader(shipped);
