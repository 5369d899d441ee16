import { kicker, page, row, stamp } from "../pieces.js";
import { joined } from "../texts.js";

export default function ({ content, page: { url }, collections: { paper } }) {
  const story = paper.story(url);
  const section = paper.sectionOf(story);
  return page(
    paper,
    { title: story.title, url, description: story.summary, type: "article", photo: story.photo, section },
    `<article class="story">
<header>
${kicker(story)}
<h1>${story.title}</h1>
</header>
${stamp(story)}
<p class="reading">Leestijd ${story.minutes} minuten</p>
${photograph(story)}<div class="text">
${content}
</div>
${original(story)}<p class="filed">Opgeborgen onder <a href="${section.url}">${section.title}</a></p>
</article>
${related(paper.related(story))}${neighbours(paper.neighbours(story))}`,
  );
}

function photograph({ photo }) {
  if (!photo) return "";
  const how = 'alt="Foto bij het bericht" decoding="async" referrerpolicy="no-referrer"';
  return `<figure><img src="${photo}" ${how}></figure>\n`;
}

function original({ link }) {
  return link ? `<p class="original"><a rel="external" href="${link}">Lees het oorspronkelijke bericht</a></p>\n` : "";
}

function related(stories) {
  if (!stories.length) return "";
  return `<section class="related">
<h2>Verwante knipsels</h2>
<ol>
${joined(stories, (story) => `<li>${row(story)}</li>`)}
</ol>
</section>
`;
}

function neighbours([newer, older]) {
  return `<nav class="neighbours" aria-label="Meer knipsels">
${newer ? `<div><p>Nieuwer</p>${row(newer)}</div>\n` : ""}${older ? `<div><p>Ouder</p>${row(older)}</div>\n` : ""}</nav>`;
}
