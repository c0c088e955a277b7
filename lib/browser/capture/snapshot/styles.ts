import { type Computed, declarationsOf } from './declarations.ts';
import { generated, PARTS } from './generated.ts';
import { type Box, geometryOf } from './geometry.ts';
import type { Reached } from './values.ts';

/** Names for sets of declarations: the same set is written once, however many elements wear it. */
export interface Sheet {
  /** The classes of an element: its looks, its generated parts, its sizes. */
  classesOf(element: Element, own: Computed, holder: Computed | null, placed: Box['placed']): string;
  /** The class of declarations of ours. */
  classOf(declarations: string): string;
  /** The rules, as a style sheet's text. */
  text(): string;
}

/** Builds a sheet. */
export function sheet(reached: Reached): Sheet {
  const names = new Map<string, string>();
  const rules: string[] = [];
  const named = (key: string, write: (name: string) => string[]): string => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = `t${names.size.toString(36)}`;
    names.set(key, name);
    rules.push(...write(name));
    return name;
  };
  const classOf = (declarations: string): string =>
    declarations === '' ? '' : named(declarations, (name) => [`.${name}{${declarations}}`]);
  return {
    classOf,
    classesOf(element, own, holder, placed) {
      const looks = declarationsOf(own, holder, element, reached);
      const parts = PARTS.map((part) => [part, generated(element, part, own, reached)] as const);
      const key = [looks, ...parts.map(([, text]) => text)].join('|');
      const look = named(key, (name) => [
        `.${name}{${looks}}`,
        ...parts.filter(([, text]) => text).map(([part, text]) => `.${name}${part}{${text}}`),
      ]);
      const geometry = geometryOf({ style: own.style, element, holder: holder?.style ?? null, placed });
      return [look, classOf(geometry)].filter(Boolean).join(' ');
    },
    text: () => rules.join('\n'),
  };
}
