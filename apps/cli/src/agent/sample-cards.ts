import { readFileSync } from 'node:fs';
import type { Card } from './contract';

const card = (idNo: string, name: string, addr: string): Card => ({
  idType: '111', idNo, name: `示例·${name}`, sex: Number(idNo.at(16)) % 2 === 1 ? '1' : '2', birth: idNo.slice(6, 14), nation: '01', addr: `示例地址：${addr}`, issuer: '示例公安机关', validFrom: '20200101', validTo: '长期',
});

/** Invented people with numbers valid in form. */
export const sampleCards: readonly Card[] = [
  card('11010519491231002X', '申请人', '某市某区某街 1 号'),
  card('210302196103041012', '钱建国', '某市某区某路 2 号'),
  card('341002198808162028', '孙月华', '某市某区某路 3 号'),
  card('210303199507021034', '李文博', '某市某区某巷 4 号'),
  card('341004195401292065', '周桂兰', '某县某镇某村 5 组'),
];

/** The cards of a file: a JSON list in the form of the contract. @throws Error naming the file */
export function cardsOf(file: string | undefined): readonly Card[] {
  if (file === undefined) return sampleCards;
  const cards: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(cards) || !cards.every(isCard)) throw new Error(`${file} 不是卡片列表：每张卡须有 idType、idNo、name、birth。`);
  return cards;
}

function isCard(value: unknown): value is Card {
  if (typeof value !== 'object' || value === null) return false;
  return ['idType', 'idNo', 'name', 'birth'].every((field) => typeof Reflect.get(value, field) === 'string');
}
