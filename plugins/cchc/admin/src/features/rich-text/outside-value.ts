import { useEffect, useRef, useState } from 'react';

/**
 * Tells values that come from outside (another language version, discarded changes, the saved
 * text) from the echo of what the editor itself gave out, which may arrive late and in steps.
 * `version` grows with each outside value; `announce` notes one that the editor gives out.
 */
export function useOutsideValue(value: string) {
  const [outside, setOutside] = useState({ value, version: 0 });
  const seen = useRef(value);
  const awaited = useRef<string[]>([]);

  useEffect(() => {
    if (value === seen.current) return;
    seen.current = value;
    const echo = awaited.current.indexOf(value);
    awaited.current = echo < 0 ? [] : awaited.current.slice(echo + 1);
    if (echo < 0) setOutside(({ version }) => ({ value, version: version + 1 }));
  }, [value]);

  const announce = (given: string) => {
    awaited.current.push(given);
  };
  return { ...outside, announce };
}
