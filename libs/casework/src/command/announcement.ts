import type { Application } from '@zonggui/domain/application/application';

/** Tells live screens that something changed; called after the commit, and allowed to be lost. */
export type Announce = (where: { region: string; departments: string[]; /** Only for the 副屏 of this window. */ window?: string; /** Only the numbers called in the hall of this office. */ hall?: string }) => void;

/** One message for each region, however many of its applications changed. */
export function announce(changed: Announce, applications: readonly Application[]): void {
  const regions = new Map<string, Set<string>>();
  for (const { region, matters } of applications) {
    const departments = regions.get(region) ?? new Set();
    regions.set(region, departments);
    for (const { department } of matters) if (department !== null) departments.add(department);
  }
  for (const [region, departments] of regions) changed({ region, departments: [...departments] });
}
