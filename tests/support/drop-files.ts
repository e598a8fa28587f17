import { fireEvent, screen } from '@testing-library/react';

/** Drops files on the page that checks them. */
export function dropFiles(...files: readonly File[]): void {
  const place = screen.getByText('Kéo thả tệp PDF, tệp mã hóa P7M, tệp nén ZIP hoặc thư EML vào đây, hoặc');
  fireEvent.drop(place, { dataTransfer: { files } });
}
