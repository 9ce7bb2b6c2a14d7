import { join } from 'node:path';
import type { Command } from 'commander';
import { loadOrganisation } from '@zonggui/catalogue/organisation';
import { DEMO_PASSWORD, loadDemo } from '@zonggui/casework/demo';
import { demoStaff } from '@zonggui/casework/demo-staff';
import { env } from '@zonggui/env/env';
import { withDatabase } from '../casework';

/** `demo load` fills an empty system with two bureaus (示例); `demo logins` says who can sign in. Both are refused in production. */
export function registerDemoCommands(program: Command): void {
  const demo = program.command('demo').description('示例数据');
  demo
    .command('load')
    .description('load the catalogue, the calendar and the demonstration bureaus; again is harmless')
    .action(async () => {
      refuseInProduction();
      const { catalogueVersions, staff } = await withDatabase((dataSource) => loadDemo(dataSource));
      console.log(`示例数据已就绪：新目录版本 ${catalogueVersions.length} 个，账号 ${staff.length} 个`);
    });
  demo
    .command('logins')
    .description('one login per post')
    .action(() => {
      const staff = demoStaff(loadOrganisation(join(process.cwd(), 'config')).posts);
      console.log(`示例账号（密码均为 ${DEMO_PASSWORD}）：`);
      for (const { login, name, post } of staff) console.log(`  ${login.padEnd(22)}${post.padEnd(12)}${name}`);
    });
}

function refuseInProduction(): void {
  if (env().nodeEnv === 'production') throw new Error('示例数据不能装入生产环境');
}
