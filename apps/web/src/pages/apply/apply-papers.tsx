import { Button } from 'antd';
import { useState } from 'react';
import type { Attachment, Guide, GuideMaterial } from '../../api/contract';
import { explain } from '../../api/problem';
import { dropPaper, fileAddress, uploadPaper, type Begun } from '../../api/submissions';
import { Chip } from '../../ui/chip';
import type { FieldError } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';

const most = 10 * 1024 * 1024;
const inputOf = (code: string): HTMLElement | null => document.querySelector(`[data-paper="${code}"] input`);

/** Papers that must be there and are not; what may come later the window decides. */
export const lackingOf = ({ materials, deferrals }: Guide, files: readonly Attachment[]): FieldError[] =>
  materials.filter((paper) => !deferrals.some(({ material }) => material === paper.code) && !files.some(({ material }) => codesOf(paper).includes(material ?? ''))).map(({ code, name }) => ({ text: `请上传：${name}`, focus: () => inputOf(code)?.focus() }));

const codesOf = ({ code, alternatives }: GuideMaterial): string[] => [code, ...(alternatives ?? []).map((each) => each.code)];

interface Props {
  guide: Guide;
  files: readonly Attachment[];
  begin: () => Promise<Begun>;
  onFiles: (change: (before: readonly Attachment[]) => Attachment[]) => void;
}

/** Only the papers the answers require, each with its photos or PDF. */
export function ApplyPapers({ guide, files, begin, onFiles }: Props) {
  return (
    <section className="panel stack" aria-label="材料">
      <h2>材料（{guide.materials.length}）</h2>
      {guide.materials.length === 0 ? <p>不需要提供材料。</p> : <p className="hint" style={{ margin: 0 }}>照片或 PDF，每个不超过 10 MB；请拍清楚四角和文字。</p>}
      {guide.materials.map((paper) => (
        <Paper key={paper.code} paper={paper} later={guide.deferrals.some(({ material }) => material === paper.code)} files={files.filter(({ material }) => codesOf(paper).includes(material ?? ''))} begin={begin} onFiles={onFiles} />
      ))}
    </section>
  );
}

function Paper({ paper: { code, name, alternatives }, later, files, begin, onFiles }: { paper: GuideMaterial; later: boolean } & Pick<Props, 'files' | 'begin' | 'onFiles'>) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<{ title: string; lines: string[] } | null>(null);
  const [begun, setBegun] = useState<Begun | null>(null);
  const run = async (work: (own: Begun) => Promise<void>) => {
    setBusy(true);
    setFault(null);
    try {
      const own = await begin();
      setBegun(own);
      await work(own);
    } catch (error) {
      setFault(explain(error));
    } finally {
      setBusy(false);
    }
  };
  const add = (chosen: readonly File[]) => {
    const large = chosen.find(({ size }) => size > most);
    if (large !== undefined) return setFault({ title: `“${large.name}”超过 10 MB；请拍得小一些，或分几页上传。`, lines: [] });
    void run(async (own) => {
      for (const file of chosen) {
        const added = await uploadPaper(own, code, file);
        onFiles((before) => [...before, added]);
      }
    });
  };
  const drop = (id: string) =>
    void run(async (own) => {
      await dropPaper(own, id);
      onFiles((before) => before.filter((file) => file.id !== id));
    });
  const look = async (id: string) => window.open(fileAddress(begun ?? (await begin()), id), '_blank', 'noopener');
  return (
    <div className="stack paper-upload" data-paper={code} style={{ gap: 4 }}>
      <strong>
        {name} {later && <Chip tone="deferred">可后补</Chip>}
      </strong>
      {alternatives !== null && alternatives.length > 0 && <span className="hint">也可用：{alternatives.map((each) => each.name).join('、')}</span>}
      {files.map(({ id, name: file }, index) => (
        <span key={id} className="row">
          <button type="button" className="plain-button good" onClick={() => void look(id)}>✓ {file ?? `第 ${index + 1} 页`}</button>
          <Button type="text" onClick={() => drop(id)} aria-label={`删除 ${file ?? name}`}>删除</Button>
        </span>
      ))}
      <label className="upload">
        <span>{busy ? '正在上传…' : files.length === 0 ? '拍照或选择文件' : '再加一页'}</span>
        <input type="file" multiple accept="image/jpeg,image/png,application/pdf" aria-label={`上传 ${name}`} disabled={busy} onChange={({ target }) => { add([...(target.files ?? [])]); target.value = ''; }} />
      </label>
      {fault !== null && <Notice {...fault} />}
    </div>
  );
}
