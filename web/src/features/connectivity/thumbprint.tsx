/** In groups of four, the way panels show it and people compare it. */
export function Thumbprint({ value }: { readonly value: string }) {
  return (
    <code translate="no" style={{ overflowWrap: 'anywhere', fontSize: 13 }}>
      {value
        .toUpperCase()
        .match(/.{1,4}/g)
        ?.join(' ')}
    </code>
  );
}
