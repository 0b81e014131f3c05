import { isSecure, type Config } from '../config/config.js';

/** Strict: our own scripts, styles, fonts and images, nothing inline, nobody frames us. */
export function contentSecurityPolicy(config: Config): { useDefaults: false; directives: Record<string, string[]> } {
  return {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'manifest-src': ["'self'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
      ...(isSecure(config) ? { 'upgrade-insecure-requests': [] } : {}),
    },
  };
}
