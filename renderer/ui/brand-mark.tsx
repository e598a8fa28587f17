interface BrandMarkProps {
  readonly size: number;
}

/** The mark of the program: a flamboyant flower of five petals whose heart is a check. */
export function BrandMark({ size }: BrandMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <g fill="var(--tk-accent-mark)">
        {[0, 72, 144, 216, 288].map((angle) => (
          <path
            key={angle}
            d="M16 15.5C11.4 12.6 10.6 6.2 13 3.4c1.7-2 4.3-2 6 0 2.4 2.8 1.6 9.2-3 12.1Z"
            transform={`rotate(${String(angle)} 16 16)`}
          />
        ))}
      </g>
      <circle cx="16" cy="16" r="6.4" fill="var(--tk-frame)" />
      <path
        d="m12.8 16.2 2.3 2.3 4.2-4.6"
        fill="none"
        stroke="var(--tk-accent-mark)"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
