import { createHash } from 'node:crypto';
import type { PdfWriter } from './pdf';
import type { Printing, Sheet } from './sheet';

/** Some five hundred receipts; what was asked for longest ago goes first. */
const mostBytes = 32 * 1024 * 1024;

/**
 * Keeps what was drawn, by everything that is on it: the words of one document in its edition, its digest, the marks, the line of this print
 * and the paper. Drawing takes a tenth of a second of the processor; the preview before a print, a page loaded again and two people
 * at once take it once. Whoever asks has been let in to the words before, so nothing outlives its erasure but in memory that nobody reaches.
 */
export class PdfCache {
  private readonly drawn = new Map<string, Promise<Buffer>>();
  private readonly sizes = new Map<string, number>();
  private bytes = 0;

  constructor(
    private readonly writer: Pick<PdfWriter, 'write'>,
    private readonly most = mostBytes,
  ) {}

  async write(sheet: Sheet, printing: Printing): Promise<Buffer> {
    const key = createHash('sha256').update(JSON.stringify([sheet, printing])).digest('base64');
    const known = this.drawn.get(key);
    const drawing = known ?? this.writer.write(sheet, printing);
    // the last asked for goes to the end, also while it is being drawn
    this.drawn.delete(key);
    this.drawn.set(key, drawing);
    try {
      const pdf = await drawing;
      if (known === undefined) this.keep(key, pdf.length);
      return pdf;
    } catch (error) {
      this.drawn.delete(key);
      throw error;
    }
  }

  private keep(key: string, size: number): void {
    this.sizes.set(key, size);
    this.bytes += size;
    for (const oldest of this.drawn.keys()) {
      if (this.bytes <= this.most) return;
      this.bytes -= this.sizes.get(oldest) ?? 0;
      this.sizes.delete(oldest);
      this.drawn.delete(oldest);
    }
  }
}
