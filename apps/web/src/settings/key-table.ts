/** The keys of the whole system that a browser might swallow, and what each does (ux.md 1.0). */
export const checkedKeys: readonly { keys: string; name: string }[] = [
  { keys: 'F2', name: '读身份证 / 社保卡，或扫码' },
  { keys: 'F4', name: '选事项' },
  { keys: 'F8', name: '高拍所选材料' },
  { keys: 'F9', name: '按结论办理' },
  { keys: 'Shift+F9', name: '其他处理' },
  { keys: 'Ctrl+Enter', name: '提交并下一件' },
  { keys: 'Ctrl+S', name: '存草稿' },
  { keys: 'Ctrl+K', name: '命令' },
  { keys: '/', name: '查找' },
  { keys: '?', name: '键盘帮助' },
];

/** Left to the browser, the input method and the operating system, whatever somebody wishes. */
const taken = ['F1', 'F5', 'F11', 'F12', 'Ctrl+N', 'Ctrl+T', 'Ctrl+W', 'Ctrl+P', 'Esc', 'Enter', 'Space', 'Tab', 'Backspace'];

/** Why a key cannot stand in for another one; null if it can. */
export function obstacleTo(keys: string, instead: string, remap: Readonly<Record<string, string>>): string | null {
  if (taken.includes(keys)) return `${keys} 由浏览器或输入法使用，请换一个键。`;
  const other = checkedKeys.find((row) => row.keys !== instead && (remap[row.keys] ?? row.keys) === keys);
  return other === undefined ? null : `${keys} 已用于“${other.name}”，请换一个键。`;
}
