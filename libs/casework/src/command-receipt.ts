import type { Application } from '@zonggui/domain/application/application';
import type { Clock } from '@zonggui/domain/application/clock';
import type { Registered } from './aggregate-rows';
import type { NumberedDocument } from './document-register';
import type { CommandReceipt } from './views';

/** The clock a person is told about: the promise while it runs or once it was kept, in days or in minutes. */
export function promiseOf(application: Application, matterId: string): Clock | null {
  const clocks = application.clocks.filter((clock) => clock.matterId === matterId && (clock.kind === 'promised' || clock.kind === 'instant') && clock.state !== 'cancelled');
  return clocks.at(-1) ?? null;
}

export function receiptOf(application: Application, { queryCode }: Registered, documents: readonly NumberedDocument[], now: Date): CommandReceipt {
  const matters = application.matters.map((matter) => {
    const promise = promiseOf(application, matter.id);
    return { id: matter.id, item: matter.terms.item, state: matter.state, version: matter.version, dueOn: promise?.dueOn ?? null, provisional: promise?.provisional ?? false };
  });
  return {
    applicationId: application.id,
    number: application.number,
    queryCode,
    state: application.state,
    version: application.version,
    promisedOn: latest(matters.map((matter) => matter.dueOn)),
    matters,
    documents: documents.map(({ series, number, matterId }) => ({ series, number, matterId })),
    at: now.toISOString(),
  };
}

/** The last of some days; null when there is none. */
export function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
