import { feedTitle, page } from "../pieces.js";
import { joined } from "../texts.js";

const data = { permalink: "/abonneren/" };

function render({ page: { url }, collections: { paper } }) {
  const main = `<h1>Abonneren</h1>
<ul>
${joined(paper.feeds, (feed) => `<li><a href="${feed.url}">${feedTitle(feed)} (${feed.format})</a></li>`)}
</ul>`;
  return page(paper, { title: "Abonneren", url }, main);
}

export default { data, render };
