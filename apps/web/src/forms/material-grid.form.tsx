import { Button } from 'antd';
import { useRef } from 'react';
import type { RefObject } from 'react';
import type { AssessedMaterial, Guide, PaperInput } from '../api/contract';
import { KeyHint } from '../ui/key-hint';
import { useKeys } from '../ui/keys';
import { Quote } from '../ui/source-note';
import { MaterialRow, rowId } from './material-row';
import { defectReasons, detailOf } from './material-status';
import { useMaterialGrid } from './use-material-grid';

interface Props {
  materials: readonly AssessedMaterial[];
  guides: readonly (Guide | undefined)[];
  papers: Readonly<Record<string, PaperInput>>;
  saved: number;
  /** The rows are about to change: keys wait in `typed` until they have. */
  settling: boolean;
  typed: RefObject<string[]>;
  /** Its letters work on the whole page. */
  active: boolean;
  /** What stands in place of rows when there are none. */
  empty: string;
  onPapers: (papers: PaperInput[]) => void;
  onScan: (material: AssessedMaterial) => void;
  onImages: (material: AssessedMaterial) => void;
}

/** ③ 材料: one row per paper, however many items use it, every state by a key. The list itself has the focus, so rows may come and go under it. */
export function MaterialGrid(props: Props) {
  const { materials, guides, papers, saved, settling, active, empty, onPapers, onScan, onImages } = props;
  const list = useRef<HTMLTableElement>(null);
  const { index, current, said, writing, mark, all, press, setAt, endWriting } = useMaterialGrid(props);
  const onCurrent = (run: (material: AssessedMaterial) => void) => () => current !== undefined && run(current);
  useKeys(active ? gridKeys(all, onCurrent, mark, onScan) : []);
  const inHand = materials.filter(({ code }) => ['received', 'shared'].includes(papers[code]?.status ?? 'missing')).length;
  return (
    <section className="panel materials" aria-label="材料">
      <div className="between">
        <h2>
          ③ 材料 {inHand}/{materials.length}
          {saved > 0 && <span className="hint"> 一次收取、多处使用，少交 {saved} 份</span>}
        </h2>
        <span className="row">
          <Button size="small" onClick={onCurrent(onScan)} disabled={current === undefined} aria-keyshortcuts="F8" tabIndex={-1}>
            <KeyHint keys="F8" /> 高拍
          </Button>
          <Button size="small" onClick={all} disabled={materials.length === 0} aria-keyshortcuts="A" tabIndex={-1}>
            <KeyHint keys="A" /> 全部已收
          </Button>
        </span>
      </div>
      <table ref={list} className="grid keyed" role="grid" aria-label="材料清单" aria-busy={settling} tabIndex={0} data-stop="grid" aria-activedescendant={current && rowId(current.code)} onKeyDown={press}>
        {materials.length > 0 && <Head />}
        <tbody>
          {materials.length === 0 && (
            <tr>
              <td className="secondary">{empty}</td>
            </tr>
          )}
          {materials.map((material, place) => (
            <MaterialRow
              key={material.code}
              ordinal={place + 1}
              material={material}
              detail={detailOf(material, guides)}
              paper={papers[material.code]}
              active={place === index}
              writing={writing === material.code}
              onActive={() => setAt(place)}
              onStatus={(status) => mark(material, status)}
              onDefect={(defect) => onPapers([{ ...papers[material.code], material: material.code, status: 'defective', defect }])}
              onWritten={() => {
                endWriting();
                list.current?.focus();
              }}
              onImages={() => onImages(material)}
            />
          ))}
        </tbody>
      </table>
      {current !== undefined && <Points said={said} writing={writing !== null} detail={detailOf(current, guides)} name={current.name} />}
    </section>
  );
}

type Run = (run: (material: AssessedMaterial) => void) => () => void;

/** The letters for whoever has clicked elsewhere; in the list itself its own keys come first. */
const gridKeys = (all: () => void, onCurrent: Run, mark: ReturnType<typeof useMaterialGrid>['mark'], scan: (material: AssessedMaterial) => void) =>
  [
    { keys: 'A', name: '全部收齐', run: all },
    { keys: 'Q', name: '容缺', run: onCurrent((material) => mark(material, 'deferred')) },
    { keys: 'C', name: '承诺', run: onCurrent((material) => mark(material, 'undertaken')) },
    { keys: 'G', name: '共享获取', run: onCurrent((material) => mark(material, 'shared')) },
    { keys: 'X', name: '不符', run: onCurrent((material) => mark(material, 'defective')) },
    { keys: 'F8', name: '高拍', run: onCurrent(scan) },
  ].map((shortcut) => ({ ...shortcut, group: '材料' }));

const columns = ['#', '材料名称', '必要性', '形式·份数', '来源', '状态', '影像'];

function Head() {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** 审查要点 of the row in hand, in the guide's words; or why a key did nothing. */
function Points({ said, writing, detail, name }: { said: string | null; writing: boolean; detail: ReturnType<typeof detailOf>; name: string }) {
  if (said !== null) return <p className="points" role="alert">{said}</p>;
  if (writing) return <p className="points">不符原因：{defectReasons.map((reason, index) => `${index + 1} ${reason}`).join(' · ')} · 或直接输入，回车返回</p>;
  return (
    <p className="points" aria-live="polite">
      <strong>{name}</strong> 审查要点：{detail.points.length > 0 && `${detail.points.join('；')}。`}
      <Quote source={detail.source} />
    </p>
  );
}
