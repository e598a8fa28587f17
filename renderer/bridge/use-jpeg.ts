import { useEffect, useState } from 'react';
import { call } from './bridge.ts';

/**
 * The address of a JPEG that main gives for a stored file: a small picture of evidence, or a picture of a website's page.
 * `null` when there is none, `undefined` while loading.
 */
export function useJpeg(
  name: 'evidence:thumbnail' | 'site-check:read-picture',
  file: string,
): string | null | undefined {
  const [url, setUrl] = useState<string | null>();
  useEffect(() => {
    let isLeft = false;
    let ownUrl: string | undefined;
    const load = async () => {
      const read = await call(name, { file });
      if (isLeft) return;
      if (!read.ok || read.value.jpeg === null) {
        setUrl(null);
        return;
      }
      ownUrl = URL.createObjectURL(new Blob([new Uint8Array(read.value.jpeg)], { type: 'image/jpeg' }));
      setUrl(ownUrl);
    };
    void load();
    return () => {
      isLeft = true;
      if (ownUrl !== undefined) URL.revokeObjectURL(ownUrl);
    };
  }, [name, file]);
  return url;
}
