import { useEffect, useState } from 'react';
import { call } from '#renderer/bridge/bridge.ts';

/** The address of a small picture of an evidence file; `null` while there is none and for a PDF. */
export function useThumbnail(file: string): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    let ownUrl: string | undefined;
    const load = async () => {
      const result = await call('evidence:thumbnail', { file });
      if (isGone || !result.ok || result.value.jpeg === null) return;
      ownUrl = URL.createObjectURL(new Blob([new Uint8Array(result.value.jpeg)], { type: 'image/jpeg' }));
      setUrl(ownUrl);
    };
    void load();
    return () => {
      isGone = true;
      if (ownUrl !== undefined) URL.revokeObjectURL(ownUrl);
    };
  }, [file]);
  return url;
}
