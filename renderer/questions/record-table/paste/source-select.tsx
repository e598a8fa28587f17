import type { PasteMapping } from '#shared/records/paste/paste-mapping.ts';
import { pasteTexts } from '#renderer/texts/paste.ts';
import classes from './paste.module.css';

interface SourceSelectProps {
  readonly label: string;
  readonly mapping: PasteMapping;
  readonly target: string;
  readonly onChange: (source: number | undefined) => void;
}

/** Which pasted column fills a column of the table. */
export function SourceSelect({ label, mapping, target, onChange }: SourceSelectProps) {
  const source = mapping.sources[target];
  return (
    <select
      className={classes['source']}
      aria-label={label}
      data-empty={source === undefined}
      value={source === undefined ? '' : String(source)}
      onChange={({ currentTarget: { value } }) => {
        onChange(value === '' ? undefined : Number(value));
      }}
    >
      <option value="">{pasteTexts.noSource}</option>
      {mapping.headings.map((heading, index) => (
        <option key={index} value={index}>
          {pasteTexts.source(index, heading)}
        </option>
      ))}
    </select>
  );
}
