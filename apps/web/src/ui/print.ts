/** Prints a page through a frame that nobody sees; ends when the browser's own dialog is closed. */
export function printPage(html: string): Promise<void> {
  return new Promise((done) => {
    const frame = document.createElement('iframe');
    frame.title = '打印';
    frame.style.cssText = 'position:fixed;inset:auto 0 0 auto;width:0;height:0;border:0';
    frame.srcdoc = html;
    frame.onload = () => {
      const page = frame.contentWindow;
      if (page === null) return done();
      // the typeface may still be on its way; print() returns when the dialog is closed
      void page.document.fonts.ready.then(() => {
        page.print();
        frame.remove();
        done();
      });
    };
    document.body.append(frame);
  });
}

/** Hands a file to the browser under its name. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
