// What is in the paper: its stories, newest first, the lists and feeds of them, and which are like which.
// None of these is a plain object, for of such Eleventy makes copies.

import { capitalised, escaped, monthOf, plain, shortened, two } from "./texts.js";

export const TITLE = "Knipselkrant";
export const DESCRIPTION = "Nieuws over de IND, uit de krant geknipt en bewaard";
export const ADDRESS = "https://knipselkrant.example";
export const FORMATS = {
  atom: { type: "application/atom+xml", file: "feed.xml" },
  rss: { type: "application/rss+xml", file: "rss.xml" },
  jsonfeed: { type: "application/feed+json", file: "feed.json" },
};

const A_PAGE = 20;
const A_FEED = 25;
const ALIKE = 3;

class Story {
  constructor({ url, date, rawInput, data }) {
    Object.assign(this, { url: encodeURI(url), date, html: rawInput });
    Object.assign(this, { section: data.category, keywords: data.keywords });
    Object.assign(this, { link: data.externe_link, photo: data.feature_image, title: escaped(data.title) });
    const text = plain(rawInput);
    this.summary = escaped(shortened(text, 180));
    this.minutes = Math.ceil(text.split(" ").length / 213);
  }
}

/** Stories under a title and an address, and the shelves within it. */
class Shelf {
  shelves = new Map();
  stories = [];

  constructor(kind, title, url, whole) {
    Object.assign(this, { kind, title, url, whole });
  }

  /** The shelf in it that has this address, made at its first use. */
  at(url, kind, title) {
    if (!this.shelves.has(url)) this.shelves.set(url, new Shelf(kind, title, url, this));
    return this.shelves.get(url);
  }

  sorted() {
    return [...this.shelves.values()].sort((one, other) => (one.url < other.url ? -1 : 1));
  }

  pages() {
    const count = Math.ceil(this.stories.length / A_PAGE) || 1;
    return Array.from({ length: count }, (_, index) => new List(this, index + 1, count));
  }

  feeds() {
    return Object.keys(FORMATS).map((format) => new Feed(this, format));
  }
}

/** A page of a shelf. */
class List {
  constructor(shelf, number, count) {
    const address = (page) => (page > 1 ? `${shelf.url}page/${page}/` : shelf.url);
    Object.assign(this, { shelf, number, count, url: address(number) });
    this.stories = shelf.stories.slice((number - 1) * A_PAGE, number * A_PAGE);
    this.newer = number > 1 && address(number - 1);
    this.older = number < count && address(number + 1);
  }
}

class Feed {
  constructor(shelf, format) {
    Object.assign(this, { shelf, format, type: FORMATS[format].type, url: shelf.url + FORMATS[format].file });
    this.stories = shelf.stories.slice(0, A_FEED);
  }
}

export class Paper {
  constructor(posts) {
    this.stories = posts.map((post) => new Story(post)).reverse();
    this.places = new Map(this.stories.map((story, place) => [story.url, place]));
    this.front = new Shelf("front", TITLE, "/");
    this.front.stories = this.stories;
    const [sections, years] = [new Shelf(), new Shelf()];
    for (const story of this.stories) {
      const [year, month] = [story.date.getUTCFullYear(), two(story.date.getUTCMonth() + 1)];
      const whole = years.at(`/${year}/`, "period", String(year));
      for (const shelf of [
        sections.at(`/${story.section}/`, "section", capitalised(story.section)),
        whole,
        whole.at(`/${year}/${month}/`, "period", monthOf(story.date)),
      ])
        shelf.stories.push(story);
    }
    this.sections = sections.sorted();
    this.years = years.sorted().reverse();
    const periods = this.years.flatMap((year) => [year, ...year.sorted()]);
    this.shelves = [this.front, ...this.sections, ...periods];
    this.lists = this.shelves.flatMap((shelf) => shelf.pages());
    this.feeds = [this.front, ...this.sections].flatMap((shelf) => shelf.feeds());
    this.holders = new Map();
    for (const story of this.stories)
      for (const word of story.keywords) {
        const holders = this.holders.get(word);
        if (holders) holders.push(story);
        else this.holders.set(word, [story]);
      }
  }

  story(url) {
    return this.stories[this.places.get(encodeURI(url))];
  }

  sectionOf(story) {
    return this.sections.find((section) => section.url === `/${story.section}/`);
  }

  /** The story after this one, and the one before it. */
  neighbours({ url }) {
    const place = this.places.get(url);
    return [this.stories[place - 1], this.stories[place + 1]];
  }

  /** The stories that have most of its telling words, those nearest in time first. */
  related(story) {
    const shared = new Map();
    for (const word of story.keywords)
      for (const other of this.holders.get(word)) if (other !== story) shared.set(other, (shared.get(other) ?? 0) + 1);
    const distance = (other) => Math.abs(other.date - story.date);
    return [...shared]
      .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || distance(one) - distance(other))
      .slice(0, ALIKE)
      .map(([other]) => other);
  }
}
