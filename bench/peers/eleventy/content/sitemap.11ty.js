import { ADDRESS } from "../paper.js";
import { iso, joined } from "../texts.js";

const data = { permalink: "/sitemap.xml" };

function render({ collections: { paper } }) {
  const lists = paper.shelves.map(({ url, stories }) => ({ url, date: stories[0]?.date }));
  const others = ["/archief/", "/abonneren/"].map((url) => ({ url, date: paper.stories[0]?.date }));
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${joined([...lists, ...others, ...paper.stories], entry)}
</urlset>
`;
}

const entry = ({ url, date }) => `<url>
<loc>${ADDRESS}${url}</loc>
${date ? `<lastmod>${iso(date)}</lastmod>\n` : ""}</url>`;

export default { data, render };
