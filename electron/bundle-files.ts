import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OUR_ORIGIN } from './ipc/answer.ts';

/** What a page of ours may do: load its own files, start its own workers, and nothing else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types workers',
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The answer to a request for one of `files`. */
export async function respond(files: ReadonlyMap<string, string>, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const file = url.host === new URL(OUR_ORIGIN).host ? files.get(url.pathname) : undefined;
  if (request.method !== 'GET' || file === undefined) return new Response('', { status: 404, headers: HEADERS });
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  return new Response(await readFile(file), { headers: { ...HEADERS, 'content-type': type } });
}

/** The files under a folder by the path of their address: `/assets/main.js`. */
export function listFiles(folder: string): ReadonlyMap<string, string> {
  return new Map(filesIn(folder).map((file) => [`/${path.relative(folder, file).replaceAll(path.sep, '/')}`, file]));
}

/** Walks by itself, with the plainest calls: the folder may lie inside a packaged archive. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const entry = path.join(folder, name);
    return statSync(entry).isDirectory() ? filesIn(entry) : [entry];
  });
}
