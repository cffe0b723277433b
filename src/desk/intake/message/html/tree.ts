import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import * as limits from '../../../../kernel/limits.ts';

class TooMuch extends Error {}

function built(html: string, cut: Set<string>): DefaultTreeAdapterTypes.Document {
  let depth = 0;
  let elements = 0;
  let document = defaultTreeAdapter.createDocument();
  const adapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createDocument: () => (document = defaultTreeAdapter.createDocument()),
    createElement: (tagName, namespace, attributes) => {
      elements += 1;
      if (elements > limits.html_elements) throw new TooMuch();
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > limits.html_depth) throw new TooMuch();
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  try {
    return parse(html, { treeAdapter: adapter, scriptingEnabled: false });
  } catch (cause) {
    if (!(cause instanceof TooMuch)) throw cause;
    cut.add(
      `The HTML has more than ${limits.html_elements} elements, or they are nested deeper than ${limits.html_depth}.`,
    );
    return document;
  }
}

/**
 * Pictures written into the HTML as data are most of what makes one large. No regular expression: over some 10 MB
 * V8's own stack is too small for one that takes a run of letters.
 */
function withoutData(html: string): string {
  const end = /["'\s>)]/gu;
  const kept: string[] = [];
  let from = 0;
  for (let at = html.indexOf('data:'); at >= 0; at = html.indexOf('data:', end.lastIndex)) {
    end.lastIndex = at;
    const stop = end.exec(html)?.index ?? html.length;
    if (stop - at > 1_000) {
      kept.push(html.slice(from, at));
      from = stop;
    }
    if (stop >= html.length) break;
    end.lastIndex = stop;
  }
  return kept.join('') + html.slice(from);
}

/**
 * The tree that a browser builds of an HTML text (HTML Standard); of what is too long, too deep or too much, what was
 * built until there, and why in `cut`.
 */
export function treeOf(source: string, cut: Set<string>): DefaultTreeAdapterTypes.Document {
  const html = source.length > 100_000 ? withoutData(source) : source;
  if (html.length > limits.html_chars)
    cut.add(`The HTML has ${html.length} characters; ${limits.html_chars} are read at most.`);
  return built(html.slice(0, limits.html_chars), cut);
}
