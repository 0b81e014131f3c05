// The peer of writing together: Hocuspocus as it comes, which keeps nothing. Runs on Node 22.
import { Server } from '@hocuspocus/server';

const server = new Server({ port: 0, address: '127.0.0.1', quiet: true });
await server.listen();
console.log(`ready ${server.address.port}`);
