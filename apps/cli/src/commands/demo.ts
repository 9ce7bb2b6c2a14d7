import { join } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { loadOrganisation } from '@zonggui/catalogue/organisation';
import { DEMO_PASSWORD, loadDemo } from '@zonggui/casework/demo/demo';
import { demoStaff } from '@zonggui/casework/demo/demo-staff';
import { fillHalls } from '@zonggui/casework/filling/hall';
import { fill, type Filled } from '@zonggui/casework/filling/fill';
import { env } from '@zonggui/env/env';
import { withCaseworkOptions } from '../casework';

/** `demo load` fills an empty system with two bureaus (示例); `demo logins` says who can sign in. Both are refused in production. */
export function registerDemoCommands(program: Command): void {
  const demo = program.command('demo').description('示例数据');
  demo
    .command('load')
    .description('load the catalogue, the calendar and the demonstration bureaus; again is harmless')
    .option('--applications <count>', 'also fill an empty system with so many applications of the last 40 working days (示例)', wholeNumber)
    .option('--seed <number>', 'the same seed tells the same stories', wholeNumber, 20261120)
    .action(async ({ applications, seed }: { applications?: number; seed: number }) => {
      refuseInProduction();
      await withCaseworkOptions(async (options) => {
        const { catalogueVersions, staff } = await loadDemo(options.dataSource);
        console.log(`示例数据已就绪：新目录版本 ${catalogueVersions.length} 个，账号 ${staff.length} 个`);
        console.log(`大厅今日号票：${await fillHalls(options)} 个`);
        if (applications !== undefined) console.log(filledLine(await fill(options, { applications, seed })));
      });
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

const filledLine = ({ applications, made }: Filled): string => (made === 0 ? `已有 ${applications} 件办件，未再装入` : `示例办件已装入：${made} 件`);

/** @throws InvalidArgumentError, which commander tells with the option's name */
function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('a whole number above 0');
}

function refuseInProduction(): void {
  if (env().nodeEnv === 'production') throw new Error('示例数据不能装入生产环境');
}
