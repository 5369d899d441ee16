// Texts as HTML has them.

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const CHARACTERS = { ...Object.fromEntries(Object.entries(ENTITIES).map(([one, other]) => [other, one])), "&#39;": "'" };
const MONTHS = [
  "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
  "december",
];

export const escaped = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

export const unescaped = (html) => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS[entity]);

export const plain = (html) => unescaped(html.replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ").trim();

export const shortened = (text, most) => (text.length > most ? `${text.slice(0, text.lastIndexOf(" ", most))} …` : text);

export const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);

export const two = (number) => String(number).padStart(2, "0");

export const monthOf = (date) => `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;

export const iso = (date) => date.toISOString().replace(".000", "");

export const spoken = (date) =>
  `${date.getUTCDate()} ${monthOf(date)}, ${two(date.getUTCHours())}.${two(date.getUTCMinutes())}`;

export const joined = (items, shown) => items.map(shown).join("\n");
