import { Paper } from "./paper.js";

const papers = new WeakMap();

/** The paper of a build, made at its first use. Without a tag for posts: each would make Eleventy search all of them. */
function paper(collections) {
  const isPost = ({ data }) => data.layout === "post";
  if (!papers.has(collections)) papers.set(collections, new Paper(collections.getAllSorted().filter(isPost)));
  return papers.get(collections);
}

export default function (eleventy) {
  eleventy.addDateParsing((date) => typeof date === "string" && new Date(date));
  eleventy.addCollection("paper", paper);
  eleventy.addCollection("lists", (collections) => paper(collections).lists);
  eleventy.addCollection("feeds", (collections) => paper(collections).feeds);
  eleventy.addPassthroughCopy({ static: "/" });
}

export const config = {
  dir: { input: "content", includes: "../layouts", output: "output" },
  templateFormats: ["html", "11ty.js"],
  htmlTemplateEngine: false,
};
