import type { FastifyRequest } from 'fastify';
import type { Language } from '../../kernel/refusal.js';
import { languageOf } from '../../platform/graphql/context.js';

/** The language of what a browser opens by its address: the one chosen in the client (its cookie), else the browser's. */
export const pageLanguage = ({ cookies, headers }: FastifyRequest): Language =>
  languageOf(cookies['faire_lang'] ?? headers['accept-language']);
