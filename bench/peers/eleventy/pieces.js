// Pieces of pages. Those of a story, and those that all pages share, are made once.

import { ADDRESS, DESCRIPTION, TITLE } from "./paper.js";
import { capitalised, iso, joined, spoken } from "./texts.js";

/** Makes each thing's piece at its first use only. */
function once(make) {
  const made = new WeakMap();
  return (thing) => {
    if (!made.has(thing)) made.set(thing, make(thing));
    return made.get(thing);
  };
}

export const stamp = once(({ link, date }) => {
  const source = link ? `<span>${new URL(link).host}</span> ` : "";
  return `<p class="stamp">${source}<time datetime="${iso(date)}">${spoken(date)}</time></p>`;
});

export const kicker = ({ section }) => `<p class="kicker"><a href="/${section}/">${capitalised(section)}</a></p>`;

export const row = once(
  (story) => `<article class="row">
<h3><a href="${story.url}">${story.title}</a></h3>
${stamp(story)}
</article>`,
);

export const clipping = once(
  (story) => `<article class="clipping">
${kicker(story)}
<h2><a href="${story.url}">${story.title}</a></h2>
${story.photo ? `<img src="${story.photo}" alt="" loading="lazy">\n` : ""}<p class="summary">${story.summary}</p>
${stamp(story)}
</article>`,
);

export const link = ({ url, title }) => `<li><a href="${url}">${title}</a></li>`;

export const feedTitle = ({ shelf }) => (shelf.kind === "front" ? TITLE : `${TITLE} – ${shelf.title}`);

const feeds = once((shelf) =>
  joined(
    shelf.feeds(),
    (feed) => `<link rel="alternate" type="${feed.type}" title="${feedTitle(feed)}" href="${ADDRESS}${feed.url}">`,
  ),
);

const masthead = once(
  ({ sections }) => `<header class="masthead">
<p class="nameplate"><a href="/">${TITLE}</a></p>
<nav aria-label="Hoofdmenu">
<ul>
${joined(sections, link)}
<li><a href="/archief/">Archief</a></li>
<li><a href="/abonneren/">Abonneren</a></li>
</ul>
</nav>
</header>`,
);

const FOOTER = `<footer>
<p><a href="/">${TITLE}</a></p>
<p>${DESCRIPTION}</p>
<ul>
<li><a href="/archief/">Archief</a></li>
<li><a href="/abonneren/">Abonneren</a></li>
</ul>
</footer>`;

/** A whole page; `section` is the one it is in, `photo` the picture it has. */
export function page(paper, { title = TITLE, url, description = DESCRIPTION, type = "website", photo, section }, main) {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === TITLE ? "" : `${title} – `}${TITLE}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${ADDRESS}${url}">
<meta property="og:site_name" content="${TITLE}">
<meta property="og:type" content="${type}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${ADDRESS}${url}">
${photo ? `<meta property="og:image" content="${photo}">\n` : ""}${feeds(paper.front)}
${section ? `${feeds(section)}\n` : ""}<link rel="stylesheet" href="/style.css">
</head>
<body>
${masthead(paper)}
<main>
${main}
</main>
${FOOTER}
</body>
</html>
`;
}
