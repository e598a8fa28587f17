/** The hint of a field stands below it, so that fields beside each other stand on one line. */
export const FIELD_ORDER: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];
