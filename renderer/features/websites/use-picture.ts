import { useEffect, useState } from 'react';
import { call } from '#renderer/bridge/bridge.ts';

/** The address of a picture that was kept; `null` when it is gone, `undefined` while loading. */
export function usePicture(file: string): string | null | undefined {
  const [url, setUrl] = useState<string | null>();
  useEffect(() => {
    let isLeft = false;
    let ownUrl: string | undefined;
    const load = async () => {
      const read = await call('site-check:read-picture', { file });
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
  }, [file]);
  return url;
}
