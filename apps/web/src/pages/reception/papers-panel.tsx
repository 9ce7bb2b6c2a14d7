import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { AssessedMaterial, PaperInput } from '../../api/contract';
import { FindingsForm } from '../../forms/findings.form';
import { MaterialGrid } from '../../forms/material-grid.form';
import type { Visit } from '../../forms/visit';
import { useDesk } from '../../shell/desk';
import { ScanTray } from './scan-tray';
import type { Verdicts } from './use-verdict';

interface Props {
  visit: Visit;
  /** The 暂存 of the visit. */
  draftId: string | null;
  verdicts: Verdicts;
  settling: boolean;
  typed: RefObject<string[]>;
  active: boolean;
  onVisit: (change: Partial<Visit>) => void;
  onBack: () => void;
  /** ④ 业务信息, where something is asked. */
  children: ReactNode;
}

/** ③ and ④ side by side, what may stand in the way under ④, and the camera over them. */
export function PapersPanel({ visit, draftId, verdicts: { guides, assessment }, settling, typed, active, onVisit, onBack, children }: Props) {
  const desk = useDesk();
  const [scanning, setScanning] = useState<{ material: AssessedMaterial; looking: boolean } | null>(null);
  const onPapers = (papers: readonly PaperInput[]) => onVisit({ papers: { ...visit.papers, ...Object.fromEntries(papers.map((paper) => [paper.material, paper])) } });
  const empty = visit.items.length === 0 ? '先选事项，再核对材料。' : assessment === undefined ? '正在取办事指南…' : '不需要提供材料。';
  return (
    <div className="row top visit-body">
      <div>
        <MaterialGrid
          materials={assessment?.materials ?? []}
          guides={guides}
          papers={visit.papers}
          saved={assessment?.papersSaved ?? 0}
          settling={settling}
          typed={typed}
          active={active && scanning === null}
          empty={empty}
          onPapers={onPapers}
          onScan={(material) => setScanning({ material, looking: false })}
          onImages={(material) => setScanning({ material, looking: true })}
        />
      </div>
      {assessment !== undefined && (
        <div className="stack" style={{ gap: 6 }}>
          {children}
          <FindingsForm
            rows={visit.items.map(({ code, name }, index) => ({ code, name, guide: guides[index], findings: visit.findings[code] }))}
            onFindings={(findings) => onVisit({ findings: { ...visit.findings, ...findings } })}
          />
        </div>
      )}
      {scanning !== null && (
        <Scan
          region={desk.region}
          draftId={draftId}
          material={scanning.material}
          looking={scanning.looking}
          paper={visit.papers[scanning.material.code]}
          onPaper={(paper) => onPapers([paper])}
          onClose={() => {
            setScanning(null);
            requestAnimationFrame(onBack); // the dialog holds the focus as long as it stands
          }}
        />
      )}
    </div>
  );
}

interface ScanProps {
  region: string;
  draftId?: string | null;
  material: AssessedMaterial;
  looking: boolean;
  paper: PaperInput | undefined;
  onPaper: (paper: PaperInput) => void;
  onClose: () => void;
}

/** The images of one row; what is captured is there, unless something else was said of it. */
export function Scan({ region, draftId = null, material: { code, name }, looking, paper, onPaper, onClose }: ScanProps) {
  const said = paper === undefined || paper.status === 'missing' ? 'received' : paper.status;
  return <ScanTray region={region} draftId={draftId} name={name} looking={looking} attachments={paper?.attachments ?? []} onAttachments={(attachments) => onPaper({ ...paper, material: code, status: said, attachments: [...attachments] })} onClose={onClose} />;
}
