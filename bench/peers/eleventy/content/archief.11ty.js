import { page } from "../pieces.js";
import { joined } from "../texts.js";

const data = { permalink: "/archief/" };

const counted = ({ url, title, stories }) => `<a href="${url}">${title}</a> ${stories.length}`;

function render({ page: { url }, collections: { paper } }) {
  const main = `<h1>Archief</h1>
<p>${paper.stories.length} knipsels</p>
<table>
${joined(paper.years, year)}
</table>
<ul>
${joined(paper.sections, (section) => `<li>${counted(section)}</li>`)}
</ul>`;
  return page(paper, { title: "Archief", url }, main);
}

function year(shelf) {
  const months = shelf.sorted().map((month) => `<td>${counted(month)}</td>`);
  return `<tr><th><a href="${shelf.url}">${shelf.title}</a></th>${months.join("")}</tr>`;
}

export default { data, render };
