import { clipping, link, page, row } from "../pieces.js";
import { joined, monthOf } from "../texts.js";

const data = {
  pagination: { data: "collections.lists", size: 1, alias: "list" },
  permalink: ({ list }) => list.url,
  eleventyExcludeFromCollections: true,
};

function render({ list, collections: { paper } }) {
  const { shelf } = list;
  const count = shelf.kind === "front" ? "" : `<p class="count">${shelf.stories.length} knipsels</p>\n`;
  const stories = shelf.kind === "period" ? `${calendar(shelf, paper)}\n${byMonth(list)}` : river(list);
  const section = shelf.kind === "section" ? shelf : undefined;
  const main = `<h1>${shelf.title}</h1>\n${count}${stories}\n${pagination(list)}`;
  return page(paper, { title: shelf.title, url: list.url, section }, main);
}

function river({ stories }) {
  return `<ol class="river">\n${joined(stories, (story) => `<li>${clipping(story)}</li>`)}\n</ol>`;
}

function byMonth({ stories }) {
  const months = new Map(stories.map((story) => [monthOf(story.date), []]));
  for (const story of stories) months.get(monthOf(story.date)).push(`<li>${row(story)}</li>`);
  return joined([...months], ([month, rows]) => `<h2>${month}</h2>\n<ol>\n${rows.join("\n")}\n</ol>`);
}

function calendar(shelf, paper) {
  const year = paper.years.includes(shelf) ? shelf : shelf.whole;
  return `<nav class="calendar" aria-label="Andere perioden">
<ul>
<li><a href="${year.url}">Heel ${year.title}</a></li>
${joined(year.sorted(), link)}
</ul>
<ul>
${joined(paper.years, link)}
</ul>
</nav>`;
}

function pagination({ number, count, newer, older }) {
  if (count === 1) return "";
  return `<nav class="pagination" aria-label="Bladzijden">
${newer ? `<a rel="prev" href="${newer}">Nieuwer</a>\n` : ""}<p>Bladzijde ${number} van ${count}</p>
${older ? `<a rel="next" href="${older}">Ouder</a>\n` : ""}</nav>`;
}

export default { data, render };
