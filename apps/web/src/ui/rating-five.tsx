import type { RatingCode } from '../api/contract';
import { ratingLabel } from '../labels';
import { Face } from './face';

const codes: readonly RatingCode[] = [1, 2, 3, 4, 5];

/** What each code wears; the code itself is never read off the stars (GB/T 39046 A.8 runs the other way). */
const stars: Readonly<Record<RatingCode, number>> = { 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 };

/** 好差评: five levels, none preselected; the words are the choice, the faces only help. */
export function RatingFive({ value, onChange, name = 'rating' }: { value: RatingCode | null; onChange: (code: RatingCode) => void; name?: string }) {
  return (
    <fieldset className="rating" role="radiogroup" aria-label="您对这次服务">
      {codes.map((each) => (
        <label key={each} className={each === value ? 'chosen' : ''}>
          <Face code={each} />
          <span>
            <input type="radio" name={name} value={each} checked={each === value} onChange={() => onChange(each)} /> {ratingLabel[each]}
          </span>
          <span className="stars" aria-hidden>
            {'★'.repeat(stars[each])}
            <i>{'★'.repeat(5 - stars[each])}</i>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
