// What the built page may load: its own files and nothing else, and no script but its own. A record opened from a file or a link can
// therefore never run as code. The one script that stands in the document itself (src/early.ts) is named by its hash. `data:` and
// `blob:` pictures and sounds are what Phaser decodes its own assets into. While developing there is no policy, because hot reloading
// needs scripts in the document.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const SCRIPT = /<script>([\s\S]*?)<\/script>/g;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy of a document, and of the scripts that stand in it. */
export function contentSecurityPolicy(html: string): string {
  const inDocument = Array.from(html.matchAll(SCRIPT), ([, text = '']) => hashOf(text));
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inDocument].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' data: blob:",
    "connect-src 'self' data: blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

export function strictPage(): Plugin {
  return {
    name: 'kartoteka-strict-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(html) },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
