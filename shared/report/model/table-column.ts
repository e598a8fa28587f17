/** A column of a printed table. */
export interface TableColumn {
  readonly label: string;
  /** In proportion to the other columns. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}
