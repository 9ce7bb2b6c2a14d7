import type { DataSource } from 'typeorm';
import { shanghaiDate } from '@zonggui/domain/deadline/plain-date';
import { sheetNumber } from '@zonggui/domain/intake/sheet-number';
import { DomainError } from '@zonggui/domain/errors';
import type { Actor } from '@zonggui/domain/posts';
import { newId } from '@zonggui/store/uuid';
import { BusinessClock } from '../time/business-clock';
import { createCasework, type Casework, type CaseworkOptions } from '../casework';
import type { RegisterInput } from '../command/requests';
import { Chance } from './chance';
import { examplePaper } from './example-paper';
import { askAtWindows } from './instructions';
import { onlineMoments } from './online';
import { handPapers } from './papers';
import { firm, person } from './people';
import { Scene, type Staff } from './scene';
import { demoActors } from './demo-actors';
import { SteppedClock } from './stepped-clock';
import { stories } from './stories';
import type { Story, Visit } from './story';

export interface Filled {
  /** How many applications there are now; `made` of them are new. */
  readonly applications: number;
  readonly made: number;
}

interface Moment {
  readonly at: Date;
  readonly run: () => Promise<void>;
}

/** So many working days are filled. */
const spread = 40;

/**
 * 示例: fills an empty system with applications of the last forty working days, in every state there is, through the use cases and at
 * the instants at which they would have happened; the same seed tells the same stories. A system that holds applications is left alone.
 * @throws Error naming the story when one of its steps is refused
 */
export async function fill(options: Omit<CaseworkOptions, 'clock' | 'demo'>, { applications, seed }: { readonly applications: number; readonly seed: number }): Promise<Filled> {
  const { dataSource } = options;
  const held = await countOf(dataSource);
  if (held > 0) return { applications: held, made: 0 };
  const clock = new SteppedClock(dataSource, { demo: true });
  const now = await new BusinessClock(dataSource, { demo: true }).now();
  const casework = createCasework({ ...options, demo: true, clock });
  const filling = new Filling(casework, dataSource, clock, new Chance(seed), await daysUntil(dataSource, now), now, await demoActors(dataSource, now));
  await filling.handOutSheets();
  await filling.play(storiesFor(applications), seed);
  return { applications: await countOf(dataSource), made: applications };
}

class Filling {
  private readonly papers = new Map<string, Promise<string[]>>();
  private readonly sheets = new Map<string, number>();

  constructor(
    private readonly casework: Casework,
    private readonly dataSource: DataSource,
    private readonly clock: SteppedClock,
    private readonly chance: Chance,
    private readonly days: readonly string[],
    private readonly now: Date,
    private readonly staff: Staff,
  ) {}

  /** 断网收件单: a block for each window of 黄山, on the first morning. */
  async handOutSheets(): Promise<void> {
    this.clock.at = new Date(`${this.days[0]}T08:40:00+08:00`);
    for (const window of ['hs-zonghe-1', 'hs-zonghe-2', 'hs-zonghe-3']) {
      const { from } = await this.casework.outageSheets.allocate(window, { actor: this.staff('hs-intake'), key: newId(), body: { window } });
      await this.casework.outageSheets.print(window, Array.from({ length: 10 }, (_, place) => sheetNumber(window, from + place)), this.staff('hs-intake'));
    }
  }

  /** The next sheet of the window, filled in on the working day before. */
  private outageOf(window: string): Pick<RegisterInput, 'outage'> {
    const before = this.days[this.days.indexOf(shanghaiDate(this.clock.at)) - 1];
    // over the long holidays the bound of the bureau would pass
    if (before === undefined || this.clock.at.getTime() - Date.parse(`${before}T16:00:00+08:00`) > 5 * 86_400_000) return {};
    const serial = (this.sheets.get(window) ?? 0) + 1;
    this.sheets.set(window, serial);
    return { outage: { sheet: sheetNumber(window, serial), receivedAt: new Date(`${before}T16:${this.chance.between(10, 55)}:00+08:00`) } };
  }

  /** Everything in the order in which it happened, and after every day what time did by itself. */
  async play(chosen: readonly Story[], seed: number): Promise<void> {
    const online = onlineMoments(this.casework, this.staff, this.days, seed).filter(({ at }) => at <= this.now);
    const moments = [...chosen.flatMap((story) => this.momentsOf(story)), ...online].sort((a, b) => a.at.getTime() - b.at.getTime());
    let day = '';
    for (const { at, run } of moments) {
      const next = at.toISOString().slice(0, 10);
      if (next !== day) await this.passTo(at);
      day = next;
      this.clock.at = at;
      await run();
    }
    await this.passTo(this.now);
    const at = (minutesAgo: number) => {
      this.clock.at = new Date(this.now.getTime() - minutesAgo * 60_000);
    };
    await handPapers(this.casework, this.staff, at);
    await askAtWindows(this.casework, this.staff, at);
    while ((await this.casework.tallies.fold()) > 0);
  }

  private async passTo(at: Date): Promise<void> {
    this.clock.at = at;
    for (let swept = await this.casework.sweeps.sweep(); swept.taken > 0; swept = await this.casework.sweeps.sweep()) {
      if (swept.faults.length > 0) throw new Error(`time could not be applied: ${JSON.stringify(swept.faults)}`);
    }
  }

  private momentsOf(story: Story): Moment[] {
    const { chance } = this;
    const [least, most] = story.ago;
    const first = this.days.length - 1 - Math.min(chance.between(least, most), this.days.length - 1);
    const visit = story.visit(chance);
    const steps = story.steps?.(chance) ?? [];
    const applicant = visit.firm === true ? firm(chance) : person(chance);
    const windowAt = chance.between(0, 2);
    let scene: Scene | null = null;
    const told = [{ on: 0, run: async () => void (scene = await this.register(story, visit, applicant, windowAt)) }, ...steps.map(({ on, does }) => ({ on, run: () => (scene === null ? Promise.resolve() : named(story, () => does(scene!))) }))];
    return this.timed(first, told);
  }

  /** Within opening hours, each behind the one before; what would lie ahead of now does not happen. */
  private timed(first: number, told: readonly { readonly on: number; readonly run: () => Promise<void> }[]): Moment[] {
    const moments: Moment[] = [];
    let [last, before] = [-1, 0];
    for (const { on, run } of told) {
      const day = this.days[first + on];
      if (day === undefined) break;
      const minute = on === last ? before + this.chance.between(6, 25) : this.chance.between(10, 300);
      [last, before] = [on, minute];
      const at = new Date(new Date(`${day}T09:00:00+08:00`).getTime() + minute * 60_000);
      if (at > this.now) break;
      moments.push({ at, run });
    }
    return moments;
  }

  private async register(story: Story, visit: Visit, party: RegisterInput['party'], windowAt: number): Promise<Scene> {
    const { place, clerk } = placeOf(visit, windowAt);
    const { facts, findings, form, services } = visit;
    const matters = visit.items.map((item, index) => ({ item, ...(facts && { facts }), ...(findings && { findings }), ...(form && { form }), ...(visit.later?.includes(index) === true && { later: true }) }));
    const [actor, codes] = [this.staff(clerk), await this.papersOf(visit)];
    const brought = codes.filter((code) => visit.without?.includes(code) !== true);
    const seen = this.chance.in(40) ? await this.capture(brought[0], place.region, actor) : [];
    const input: RegisterInput = {
      ...place, party, matters, channel: 'window',
      deliveryMethod: visit.delivery ?? 'window',
      gesture: visit.register === true ? 'register' : 'verdict',
      undertakingSigned: true,
      papers: brought.map((material, index) => ({ material, status: 'received', ...(index === 0 && { attachments: seen }) })),
      ...(visit.bundle !== undefined && { bundle: visit.bundle }),
      ...(services && { services }),
      ...(visit.outage === true && this.outageOf(place.window)),
    };
    const receipt = await named(story, () => this.casework.commands.register(input, { actor, key: newId(), body: {} }));
    return new Scene(this.casework, this.dataSource.manager, this.staff, this.chance, visit.bureau, receipt, () => this.clock.at);
  }

  /** An image of a paper, so that whoever reviews has something to look at. */
  private async capture(material: string | undefined, region: string, actor: Actor): Promise<string[]> {
    if (material === undefined) return [];
    const { id } = await this.casework.attachments.upload({ file: examplePaper(`EXAMPLE ${material}`), name: `示例-${material}.pdf`, region, material }, { actor, key: newId(), body: { material } });
    return [id];
  }

  private papersOf({ bureau, items, facts }: Visit): Promise<string[]> {
    const key = [bureau, ...items, JSON.stringify(facts)].join();
    const known = this.papers.get(key) ?? this.casework.assessments.assess({ region: regionOf[bureau], channel: 'window', matters: items.map((item) => ({ item, ...(facts && { facts }) })), papers: [] }).then(({ materials }) => materials.map(({ code }) => code));
    this.papers.set(key, known);
    return known;
  }
}

const regionOf = { hs: '341000', as: '210300' } as const;
const anshan = [['as-rencai-hall', 'as-renjiu-zonghe'], ['as-laodong-dasha', 'as-laodong-dasha-zonghe'], ['as-xinying-889', 'as-xinying-zonghe']] as const;

function placeOf({ bureau, bundle }: Visit, windowAt: number): { place: { region: string; office: string; window: string }; clerk: string } {
  const region = regionOf[bureau];
  if (bureau === 'hs') return bundle === undefined ? { place: { region, office: 'hs-zhengwu', window: `hs-zonghe-${windowAt + 1}` }, clerk: 'hs-intake' } : { place: { region, office: 'hs-zhengwu', window: 'hs-lianban' }, clerk: 'hs-joint' };
  const [office, window] = anshan[windowAt] ?? anshan[0];
  return { place: { region, office, window }, clerk: 'as-intake' };
}

async function named<T>(story: Story, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new Error(`示例办件「${story.name}」: ${error.code} ${error.message} ${JSON.stringify(error.details)}`, { cause: error });
  }
}

/** Every story at least once while there is room; the most frequent takes what is left over. */
function storiesFor(count: number): Story[] {
  const whole = stories.reduce((sum, { share }) => sum + share, 0);
  const chosen = [...stories].sort((a, b) => b.share - a.share).flatMap((story) => Array.from({ length: Math.max(1, Math.floor((story.share * count) / whole)) }, () => story));
  const usual = chosen[0];
  while (usual !== undefined && chosen.length < count) chosen.push(usual);
  return chosen.slice(-count);
}

/** The working days up to the last on which a counter has been open for an hour, the oldest first. */
async function daysUntil(dataSource: DataSource, now: Date): Promise<string[]> {
  const rows: { day: string }[] = await dataSource.query(
    `select to_char(day, 'YYYY-MM-DD') as day from calendar_day where calendar = 'CN' and working and day <= $1::date order by day desc limit ${spread}`,
    [shanghaiDate(new Date(now.getTime() - 10 * 3_600_000))],
  );
  return rows.map(({ day }) => day).reverse();
}

async function countOf(dataSource: DataSource): Promise<number> {
  const rows: { count: number }[] = await dataSource.query('select count(*)::integer as count from application');
  return rows[0]?.count ?? 0;
}
