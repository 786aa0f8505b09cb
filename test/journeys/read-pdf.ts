import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader sees of a PDF: the text of each page, and the bookmarks. */
export async function readPdf(file: string): Promise<{ pages: readonly string[]; bookmarks: readonly string[] }> {
  const loading = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const bookmarks = titles((await document.getOutline()) ?? []);
  await loading.destroy();
  return { pages, bookmarks };
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** Bookmarks with those below them, in the order of the document. */
function titles(bookmarks: readonly Bookmark[]): readonly string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titles(items)]);
}
