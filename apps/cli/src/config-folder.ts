import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `config` of the installation this file belongs to, compiled or not, whatever the working directory. @throws Error when it is not there */
export function configFolder(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'config');
    if (existsSync(join(candidate, 'calendar'))) return candidate;
  }
  throw new Error('找不到 config，请在完整的安装目录中运行。');
}
