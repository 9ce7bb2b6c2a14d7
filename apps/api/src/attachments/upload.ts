import { createHash } from 'node:crypto';
import { applyDecorators, BadRequestException, createParamDecorator, Injectable, PayloadTooLargeException, UseInterceptors, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import { catchError, type Observable } from 'rxjs';
import { LARGEST_BYTES } from '@zonggui/casework/attachments/media';
import { invalid } from '../input/invalid';

/** What came in the part `file`. */
export interface Uploaded {
  readonly bytes: Buffer;
  readonly name: string;
  /** SHA-256, hexadecimal: tells a replay from another file under the same key. */
  readonly sha256: string;
}

/** One file in memory, a few short fields: a form that is more than that is refused while it is being read. */
const limits = { fileSize: LARGEST_BYTES, files: 1, fields: 8, fieldSize: 1_000, fieldNameSize: 100, parts: 9 };

/** What the reader of forms says in English becomes a refusal of the field. */
@Injectable()
export class UploadFaults implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (error instanceof PayloadTooLargeException) throw invalid({ field: 'file', remedy: '文件超过 10 MB，请压缩，或分页上传' });
        if (error instanceof BadRequestException) throw invalid({ field: 'file', remedy: '请以 multipart/form-data 上传一个文件（字段名 file），不要夹带其他文件' });
        throw error;
      }),
    );
  }
}

/** A form with one file of at most 10 MB and short fields. */
export const Upload = (fields: Readonly<Record<string, string>>, required: readonly string[] = []): MethodDecorator =>
  applyDecorators(
    UseInterceptors(UploadFaults, FileInterceptor('file', { limits, defParamCharset: 'utf8' })),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file', ...required],
        properties: { file: { type: 'string', format: 'binary', description: 'JPEG, PNG or PDF by its bytes, at most 10 MB.' }, ...Object.fromEntries(Object.entries(fields).map(([name, description]) => [name, { type: 'string', description }])) },
      },
    }),
  );

/** @throws DomainError `invalid` when the form has no file */
export const TheFile = createParamDecorator((_data: unknown, context: ExecutionContext): Uploaded => {
  // the interceptor above puts it there, from memory
  const { file } = context.switchToHttp().getRequest<Request & { file?: { buffer: Buffer; originalname: string } }>();
  if (file === undefined) throw invalid({ field: 'file', remedy: '请选择文件（字段名 file）' });
  return { bytes: file.buffer, name: nameOf(file.originalname), sha256: createHash('sha256').update(file.buffer).digest('hex') };
});

/** Without folders, without what cannot be printed, and not longer than a name is. */
function nameOf(given: string): string {
  const name = (given.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  return [...name].slice(-100).join('') || '未命名';
}
