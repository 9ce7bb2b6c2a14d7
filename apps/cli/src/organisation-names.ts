import { buildCatalogue } from '@zonggui/catalogue/catalogue';
import { loadCatalogueFiles } from '@zonggui/catalogue/load-catalogue';
import { nearestNames, plainName } from '@zonggui/catalogue/names';
import { refusalOf } from './commands/catalogue-answers';
import { configFolder } from './config-folder';

const catalogue = () => buildCatalogue(loadCatalogueFiles(configFolder()));

/** The code of a region named by its code, name or alias. @throws Error in Chinese with the nearest names */
export function regionCodeOf(name: string): string {
  try {
    return catalogue().getRegion(name).code;
  } catch (error) {
    throw refusalOf(error);
  }
}

/** The code of a department named by its code or name. @throws Error in Chinese with the nearest names */
export function departmentCodeOf(name: string): string {
  const { departments } = catalogue().organisation;
  const found = departments.find((one) => one.code === name || plainName(one.name) === plainName(name));
  if (found !== undefined) return found.code;
  throw new Error(`没有“${name}”这个部门，相近的有：${nearestNames(name, departments.map((one) => one.name)).join('、')}`);
}
