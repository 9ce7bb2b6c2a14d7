import type { OrganisationView } from '@zonggui/casework/organisation-queries';
import { nearestNames, plainName } from '@zonggui/catalogue/names';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** Codes of what an operator names: as the code, as printed, or as the beginning of one name alone (鞍山 for 鞍山市). */
export const regionCodeOf = ({ regions }: OrganisationView, name: string): string => codeOf(regions, name, '区域');

export const departmentCodeOf = ({ departments }: OrganisationView, name: string): string => codeOf(departments, name, '部门');

/** @throws Error naming the nearest */
function codeOf(known: readonly Named[], name: string, what: string): string {
  const plain = plainName(name);
  const exact = known.filter((one) => one.code === name || plainName(one.name) === plain);
  const found = exact.length > 0 ? exact : known.filter((one) => plainName(one.name).startsWith(plain));
  if (found.length === 1 && found[0] !== undefined) return found[0].code;
  throw new Error(`没有“${name}”这个${what}，或不止一个。相近的有：${nearestNames(name, known.map((one) => one.name)).join('、')}`);
}
