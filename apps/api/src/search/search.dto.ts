import { ValidateBy } from 'class-validator';

/** What to look for. */
export class SearchQuery {
  /** Four or more last characters of 办件编号, 证件号码, 信用代码, telephone, 文书编号 or 运单号; two or more first ones of a name; or the code of a document's QR. */
  @ValidateBy({ name: 'sought', validator: { validate: (value) => typeof value === 'string' && isSought(value.trim()), defaultMessage: () => '请输入编号、证件号码、手机号、文书编号或运单号末 4 位以上，或姓名的前 2 个字以上' } })
  readonly q: string;
}

function isSought(text: string): boolean {
  if ([...text].length > 60 || /[\p{Cc}%\\]/u.test(text)) return false;
  return /\p{L}{2}/u.test(text) || /[0-9A-Za-z-]{4,}号?$/.test(text);
}
