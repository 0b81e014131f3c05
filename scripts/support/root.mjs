import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The folder of the project, wherever the command is run from. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** An absolute path inside the project. */
export const at = (...parts) => path.join(root, ...parts);

/** TypeScript's native compiler, by path: its package alias would otherwise fight with `typescript` over `.bin/tsc`. */
export const tsc = at('node_modules/typescript7/bin/tsc');
