// Prints the entries of the feed in the file named on the command line, as rss-parser reads them, as JSON.
const { readFileSync } = require("node:fs");
const Parser = require("rss-parser");

new Parser().parseString(readFileSync(process.argv[2], "utf-8")).then(({ items }) => {
  console.log(JSON.stringify(items.map(({ id, guid, link, title, isoDate }) => ({ id: id ?? guid, link, title, isoDate }))));
});
