/** A fact with its name, printed as `label: text`. */
export interface LabelledText {
  readonly label: string;
  readonly text: string;
}
