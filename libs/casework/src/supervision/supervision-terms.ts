import type { Application } from '@zonggui/domain/application/application';
import type { SupervisionTerms } from '@zonggui/domain/terms';

/** The thresholds of the matter a card is about; of the visit's first matter where it is about none. */
export function supervisionOf({ matters }: Application, matterId: string | null): SupervisionTerms {
  // an application has at least one matter
  return (matters.find(({ id }) => id === matterId) ?? matters[0]!).terms.supervision;
}
