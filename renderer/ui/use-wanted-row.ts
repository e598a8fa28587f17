import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';

/**
 * The row of a table that the address names, counted from 1. It is wanted once: the address forgets it, so that the
 * same link leads to the row again.
 */
export function useWantedRow(): number | undefined {
  const [location, navigate] = useLocation();
  const [params] = useSearchParams();
  const number = Number(params.get('dong') ?? '');
  const row = Number.isInteger(number) && number > 0 ? number : undefined;
  useEffect(() => {
    if (row === undefined) return;
    const rest = new URLSearchParams(params);
    rest.delete('dong');
    navigate(`${location}?${rest.toString()}`, { replace: true });
  }, [row, location, params, navigate]);
  return row;
}
