/** A number on a bar; nothing where there is nothing. */
export const countLabel = ({ value }: { value?: unknown }): string => (typeof value === 'number' && value !== 0 ? value.toLocaleString('zh-CN') : '');
