/** 办件编号 or 评价编号 in groups, the gaps drawn and not typed, so that a copied number is the number. */
export function CaseNumber({ number }: { number: string }) {
  const groups = /^([BP]\d{6})(\d{6})(\d{5})(\d)$/.exec(number)?.slice(1) ?? [number];
  return (
    <span className="num">
      {groups.map((group, index) => (
        <span key={index} style={index === 2 ? { fontWeight: 600 } : undefined}>
          {group}
        </span>
      ))}
    </span>
  );
}
