import type { Session } from '../api/contract';

export function Messages(_: { session: Session }) {
  return null;
}
