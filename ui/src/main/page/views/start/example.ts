import about from '@examples/arms-deliveries.meta.json';
import text from '@examples/arms-deliveries.txt?raw';
import type { Described } from './read.ts';

/** The first article of `examples/`, so that an empty home has something to show. */
export const exampleArticle: { readonly text: string; readonly described: Described } = { text, described: about };
