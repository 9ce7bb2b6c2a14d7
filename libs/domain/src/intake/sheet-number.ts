/** Sheets of one 断网收件单 block. */
export const BLOCK = 50;

/** 断网收件单号: the window and a serial of its own, which is never used again. */
export const sheetNumber = (window: string, serial: number): string => `D-${window}-${String(serial).padStart(5, '0')}`;
