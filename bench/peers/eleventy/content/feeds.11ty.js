import { ADDRESS, DESCRIPTION, TITLE } from "../paper.js";
import { feedTitle } from "../pieces.js";
import { escaped, iso, joined, unescaped } from "../texts.js";

const data = {
  pagination: { data: "collections.feeds", size: 1, alias: "feed" },
  permalink: ({ feed }) => feed.url,
  eleventyExcludeFromCollections: true,
};

const render = ({ feed }) => WRITERS[feed.format](feed);

const WRITERS = { atom, rss, jsonfeed };

function atom(feed) {
  const [newest] = feed.stories;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
<title>${feedTitle(feed)}</title>
<subtitle>${DESCRIPTION}</subtitle>
<id>${ADDRESS}${feed.shelf.url}</id>
${newest ? `<updated>${iso(newest.date)}</updated>\n` : ""}<link rel="self" type="${feed.type}" href="${ADDRESS}${feed.url}"/>
<link rel="alternate" type="text/html" href="${ADDRESS}${feed.shelf.url}"/>
<author><name>${TITLE}</name></author>
${joined(feed.stories, atomEntry)}
</feed>
`;
}

const atomEntry = (story) => `<entry>
<title>${story.title}</title>
<id>${ADDRESS}${story.url}</id>
<link rel="alternate" type="text/html" href="${ADDRESS}${story.url}"/>
${story.link ? `<link rel="via" href="${story.link}"/>\n` : ""}${
  story.photo ? `<link rel="enclosure" type="image/jpeg" href="${story.photo}"/>\n` : ""
}<published>${iso(story.date)}</published>
<updated>${iso(story.date)}</updated>
<category term="${story.section}"/>
<summary>${story.summary}</summary>
<content type="html">${escaped(story.html)}</content>
</entry>`;

function rss(feed) {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${feedTitle(feed)}</title>
<link>${ADDRESS}${feed.shelf.url}</link>
<description>${DESCRIPTION}</description>
<language>nl</language>
<atom:link rel="self" type="${feed.type}" href="${ADDRESS}${feed.url}"/>
${joined(feed.stories, rssItem)}
</channel>
</rss>
`;
}

const rssItem = (story) => `<item>
<title>${story.title}</title>
<link>${ADDRESS}${story.url}</link>
<guid>${ADDRESS}${story.url}</guid>
<pubDate>${story.date.toUTCString()}</pubDate>
<category>${story.section}</category>
<description>${escaped(story.html)}</description>
</item>`;

function jsonfeed(feed) {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feedTitle(feed),
    home_page_url: ADDRESS + feed.shelf.url,
    feed_url: ADDRESS + feed.url,
    language: "nl",
    items: feed.stories.map(jsonItem),
  });
}

const jsonItem = ({ url, title, html, summary, date, section, link, photo }) => ({
  id: ADDRESS + url,
  url: ADDRESS + url,
  title: unescaped(title),
  content_html: html,
  summary: unescaped(summary),
  date_published: iso(date),
  tags: [section],
  external_url: link,
  image: photo,
});

export default { data, render };
