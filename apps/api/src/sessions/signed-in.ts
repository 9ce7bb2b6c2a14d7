import type { Session } from '@zonggui/identity/sessions';
import type { Actor } from '@zonggui/domain/posts';
import { DomainError } from '@zonggui/domain/errors';

/** Who asks: the session, the cookie's token, and what the person may do now. */
export interface SignedIn {
  readonly session: Session;
  readonly token: string;
  readonly actor: Actor;
}

const known = new WeakMap<object, SignedIn>();

export const rememberSignedIn = (request: object, signedIn: SignedIn): void => void known.set(request, signedIn);

/** Nobody on an address that anybody may use. */
export const findSignedIn = (request: object): SignedIn | undefined => known.get(request);

/** @throws DomainError `not-signed-in` on an address that anybody may use */
export function signedInOf(request: object): SignedIn {
  const signedIn = known.get(request);
  if (signedIn === undefined) throw new DomainError('not-signed-in', 'Sign in first.');
  return signedIn;
}
