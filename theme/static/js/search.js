// Searching: asks the Pagefind index, shows what it found, and keeps the question in the address (?q=…).
const form = document.querySelector(".search-form");
const status = document.querySelector('[role="status"]');
const list = document.querySelector(".results");
const more = document.querySelector(".more button");
const template = document.querySelector("template");
const PAGE = 20;

let pagefind;
let found = [];
let asked = 0;

async function load() {
  pagefind ??= await import(form.dataset.index);
  await pagefind.options({ baseUrl: form.dataset.base, excerptLength: 28 });
}

function question() {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
}

async function search() {
  const { q = "", ...narrowed } = question();
  const number = ++asked;
  history.replaceState(null, "", q ? `?${new URLSearchParams(question())}` : location.pathname);
  if (!q) return show([], "");
  if (!pagefind) status.textContent = status.dataset.busy;
  try {
    await load();
  } catch {
    status.textContent = status.dataset.failed;
    return;
  }
  // Sections and years are values of one filter, "in": of several filters Pagefind's index differs at each build.
  const { results } = await pagefind.search(q, { filters: { in: { all: Object.values(narrowed) } } });
  if (number === asked) show(results, q);
}

async function show(results, q) {
  found = results;
  list.replaceChildren();
  await showMore();
  const { none, one, many } = status.dataset;
  const text = results.length === 0 ? none : results.length === 1 ? one : many;
  status.textContent = q ? text.replace("{query}", q).replace("{count}", results.length.toLocaleString(document.documentElement.lang)) : "";
}

async function showMore() {
  const batch = found;
  const next = await Promise.all(batch.slice(list.children.length, list.children.length + PAGE).map((one) => one.data()));
  if (batch !== found) return;
  list.append(...next.map(entry));
  more.hidden = list.children.length >= found.length;
}

function entry({ url, meta, excerpt }) {
  const item = template.content.cloneNode(true);
  const link = item.querySelector("a");
  link.href = url;
  link.textContent = meta.title;
  item.querySelector(".where").textContent = [meta.source, meta.date].filter(Boolean).join(" · ");
  item.querySelector(".excerpt").append(...marked(excerpt));
  return item;
}

// Pagefind gives HTML with <mark> in it; only the words and the marks are taken over.
function marked(excerpt) {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  return [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return node.textContent;
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
}

let waiting;
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
more.addEventListener("click", showMore);

for (const [name, value] of new URLSearchParams(location.search)) {
  const field = form.elements.namedItem(name);
  if (field) field.value = value;
}
if (matchMedia("(hover: hover)").matches) form.elements.q.focus();
if (form.elements.q.value) search();
