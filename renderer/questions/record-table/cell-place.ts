/** Names a cell among all fields of the app, for text that cannot be stored yet. */
export function cellPlace(recordId: string, columnId: string): string {
  return `records/${recordId}/${columnId}`;
}
