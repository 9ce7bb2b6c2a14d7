import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ExampleMailbox, type ExampleMessage } from '@zonggui/casework/messages/example-mailbox';
import { escape } from '@zonggui/documents/html';
import { applicantHtml } from '../progress/progress-html';
import { Public } from '../sessions/public';

/** 示例信箱 of a demonstration: what applicants would have been sent. Outside one there is no such address. */
@ApiExcludeController()
@Controller('q/mailbox')
@Public()
export class MailboxController {
  constructor(private readonly mailbox: ExampleMailbox) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  async showMailbox(): Promise<string> {
    const messages = await this.mailbox.list();
    const body = messages.length === 0 ? '<p role="status">还没有消息。办件受理、办结等进展会在几秒内出现在这里，请稍后刷新。</p>' : `<ol>${messages.map(line).join('')}</ol>`;
    return applicantHtml('示例信箱', false, `<p>示例：演示系统没有接短信网关，发给申请人的短信都在这里，任何人可见。请勿使用真实的手机号。</p><p><a href="/q/mailbox">刷新</a></p>${body}<p><a href="/q/phone">凭手机号查办件</a></p>`);
  }
}

const line = ({ toMasked, text, sentAt }: ExampleMessage): string =>
  `<li><p><strong>${escape(text)}</strong><br>发给 ${escape(toMasked)}，${sentAt.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)}</p></li>`;
