import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Documents, type Verification } from '@zonggui/casework/document/documents';
import { DomainError } from '@zonggui/domain/errors';
import { escape } from '@zonggui/documents/html';
import { dayOf, kindWord } from '@zonggui/documents/words';
import { Public } from '../sessions/public';

/** What the QR code on paper opens: a page without scripts that says whose document it is and whether it still holds. */
@ApiExcludeController()
@Controller('v')
@Public()
export class VerificationController {
  constructor(private readonly documents: Documents) {}

  @Get(':token')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  async verify(@Param('token') token: string): Promise<string> {
    try {
      return page(rows(await this.documents.verify(token)));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') return page('<p class="bad">没有这份文书。请核对二维码是否完整，或致电出具机关。</p>');
      throw error;
    }
  }
}

function rows(found: Verification): string {
  const { annulledAt, replacedBy } = found;
  const state = annulledAt === null ? '<strong>有效</strong>' : `<strong class="bad">已作废</strong>（${dayOf(annulledAt)}）${replacedBy === null ? '' : `，由 ${escape(replacedBy)} 替代`}`;
  const line = (name: string, value: string) => `<dt>${name}</dt><dd>${value}</dd>`;
  return `<dl>${[
    line('状态', state),
    line('文书名称', escape(kindWord[found.kind])),
    line('文书编号', escape(found.number)),
    line('出具机关', escape(found.organ)),
    line('出具日期', dayOf(found.issuedAt)),
    line('申请人', escape(found.applicant ?? '（已删除）')),
    line('校验码（SHA-256）', `<code>${found.digest ?? '无'}</code>`),
  ].join('')}</dl><p>请核对纸面下方的校验码与上面的前 16 位是否一致。</p>`;
}

const page = (body: string): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>文书核验</title>
<style>body{font:18px/30px -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1F2329;background:#F4F6F9;margin:0;padding:16px}main{background:#fff;border:1px solid #DDE2E9;border-radius:4px;max-width:640px;margin:0 auto;padding:16px}h1{font-size:22px;margin:0 0 8px}dt{color:#4E5969}dd{margin:0 0 8px;overflow-wrap:anywhere}code{font-size:15px}.bad{color:#A61B1B}a{color:#1457B0}</style></head>
<body><main><h1>文书核验</h1>${body}<p><a href="/progress">凭办件编号和查询码查进度</a></p></main></body></html>`;
