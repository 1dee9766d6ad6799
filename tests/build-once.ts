import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { ensureBrowser } from '../scripts/measure/browser.ts';
import { serveSite } from '../scripts/build/server.ts';
import { environment } from './environment.ts';

const execute = promisify(execFile);

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, without a closing slash. */
    site: string;
  }
}

const shared = globalThis as { site?: Promise<{ address: string; close: () => void }> };

async function build() {
  if (process.env.TESTS_SANS_CONSTRUIRE !== '1') {
    await execute('npm', ['run', 'build', '--silent'], {
      env: environment({ SITE_URL: 'https://reperes.example' }),
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    }).catch(({ stdout = '', stderr = '' }: { stdout?: string; stderr?: string }) => {
      throw new Error(`Le site ne se construit pas :\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
    });
  }
  const server = await serveSite('dist', 0);
  const { port } = server.address() as { port: number };
  return { address: `http://localhost:${port}`, close: () => server.close() };
}

/** Builds the site once for the whole run, whatever number of projects asks, and serves it. */
export default async function prepare(project: TestProject) {
  shared.site ??= build();
  if (project.name === 'browser' || project.name === 'slow') await ensureBrowser();
  const { address, close } = await shared.site;
  project.provide('site', address);
  return close;
}
