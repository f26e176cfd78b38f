// Decides when the list follows what is typed: commands and what the book holds together, once all have answered.
import { useEffect, useMemo, useState } from 'react';
import {
  bestFirst,
  matching,
  type PaletteSection,
  type RankedItem,
  type RankedSection,
  unasked,
} from './palette-items';

/** Something that can be searched: accounts, sellers, tickets. */
export interface PaletteSource {
  readonly heading: string;
  /** Told when the palette opens, to make ready. */
  readonly prepare: () => void;
  /** The best, best first; null when `isWanted` has said no in between. */
  readonly find: (typed: string, isWanted: () => boolean) => Promise<readonly RankedItem[] | null>;
}

export interface PaletteList {
  readonly sections: readonly PaletteSection[];
  /** What the list answers; it may be behind what is typed for a moment. */
  readonly answers: string;
}

interface Found {
  readonly typed: string;
  readonly sections: readonly RankedSection[];
}

const nothingFound: Found = { typed: '', sections: [] };

export function usePaletteList(
  typed: string,
  commands: readonly PaletteSection[],
  recentIds: readonly string[],
  sources: readonly PaletteSource[],
): PaletteList {
  const text = typed.trim();
  const [found, setFound] = useState(nothingFound);
  useEffect(() => {
    for (const source of sources) source.prepare();
  }, [sources]);
  useEffect(() => {
    if (text === '') return;
    let isWanted = true;
    void searchAll(sources, text, () => isWanted).then((sections) => {
      if (isWanted) setFound({ typed: text, sections });
    });
    return () => {
      isWanted = false;
    };
  }, [text, sources]);
  const answers = text === '' ? '' : found.typed;
  const sections = useMemo(
    () =>
      answers === ''
        ? unasked(commands, recentIds)
        : bestFirst([...matching(commands, answers), ...found.sections]),
    [answers, commands, recentIds, found],
  );
  return { sections, answers };
}

async function searchAll(
  sources: readonly PaletteSource[],
  text: string,
  isWanted: () => boolean,
): Promise<readonly RankedSection[]> {
  return Promise.all(
    sources.map(async ({ heading, find }) => ({ heading, items: (await find(text, isWanted)) ?? [] })),
  );
}
