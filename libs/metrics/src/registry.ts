import { collectDefaultMetrics, Registry } from 'prom-client';

/** Figures of one process, told apart by `app`; with those of Node itself (memory, event loop, garbage). */
export function newRegistry(app: 'api' | 'worker'): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ app });
  collectDefaultMetrics({ register: registry });
  return registry;
}
