import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Gives focus to an element each time `key` changes: a screen that replaces another is announced by its heading. */
export function useFocusOn<E extends HTMLElement>(key: unknown): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => element.current?.focus(), [key]);
  return element;
}
