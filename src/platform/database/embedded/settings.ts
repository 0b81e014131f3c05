import type { Address } from './address.js';

/** For the smallest machine that serves one collective; bigger ones have DATABASE_URL. */
const modest: Readonly<Record<string, string>> = {
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  maintenance_work_mem: '64MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

const careless: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** What the server is started with; `extra` wins over our own, but not over where it listens. */
export function settingsFor(
  address: Address,
  durable: boolean,
  extra: Readonly<Record<string, string>>,
): Record<string, string> {
  const socket = address.host.startsWith('/');
  return {
    ...modest,
    ...(durable ? {} : careless),
    ...extra,
    port: String(address.port),
    listen_addresses: socket ? '' : address.host,
    unix_socket_directories: socket ? address.host : '',
    unix_socket_permissions: '0700',
  };
}
