/** 张*: lists and screens show of a person's name only what tells two people apart. */
export function maskName(name: string | null, kind: 'person' | 'organisation'): string {
  if (name === null) return '（已删除）';
  const letters = [...name];
  return kind === 'organisation' || letters.length < 2 ? name : `${letters[0]}${'*'.repeat(letters.length - 1)}`;
}

export function maskNumber(last4: string | null): string {
  return last4 === null ? '（已删除）' : `**************${last4}`;
}

export function maskPhone(last4: string | null): string | null {
  return last4 === null ? null : `*******${last4}`;
}
