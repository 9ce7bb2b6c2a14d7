/** The card that was answered. */
export class CardAnswered {
  readonly id: string;
}
