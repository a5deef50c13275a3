import { resolve } from 'node:path';

/**
 * Where a file named on the command line lies. npm runs scripts in the folder of the project; whoever typed the name meant the
 * folder in which he stood.
 */
export function pathOf(file: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: stood } = process.env;
  const throughNpm = script === 'kartoteka' || script === 'bench';
  return resolve(throughNpm && stood !== undefined ? stood : process.cwd(), file);
}
