import type { Application } from '@zonggui/domain/application/application';
import type { Clock } from '@zonggui/domain/clock/clock';
import type { Registered } from './aggregate-rows';
import type { NumberedDocument } from './change';
import type { CommandReceipt } from '../application/views';

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
    departments: departmentsOf(application),
    matters,
    documents: documents.map(({ id, series, number, matterId }) => ({ id, series, number, matterId })),
    at: now.toISOString(),
  };
}

/** 一件事: by when each department promises its own part; a department that promises nothing is not told of. */
function departmentsOf(application: Application): CommandReceipt['departments'] {
  const parts = application.matters.flatMap(({ id, department, terms }) => {
    const promise = promiseOf(application, id);
    return promise === null ? [] : [{ department, item: terms.item.name, promise }];
  });
  return [...new Set(parts.map(({ department }) => department))].map((department) => {
    const own = parts.filter((part) => part.department === department);
    const last = own.map(({ promise }) => promise).reduce((a, b) => (b.dueOn > a.dueOn ? b : a));
    return { department, dueOn: last.dueOn, provisional: last.provisional, items: own.map(({ item }) => item) };
  });
}

/** The last of some days; null when there is none. */
export function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
