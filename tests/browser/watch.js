// Run on an empty page of the site: opens other pages of it in frames, touches what is there, and tells what is wrong.

const PATIENCE = 20_000;
const ADDRESSES = /^(href|src|srcset|action|formaction|data|poster|background|cite|ping|from|to|values)$/;
const TOUCHED = "a, area, button, input, select, label, summary";
const NEVER = "iframe, frame, frameset, object, embed, applet, base, style, animate, set, foreignObject, math";

// Opens sources in frames: {src} is an address, {srcdoc} the text of a page. Gives what is wrong with each.
async function openAll(sources) {
  document.body.replaceChildren();
  return (await Promise.all(sources.map(openOne))).flat();
}

async function openOne(source) {
  const frame = Object.assign(document.createElement("iframe"), source);
  const named = JSON.stringify(source).slice(0, 200);
  const loaded = new Promise((resolve) => {
    frame.onload = () => resolve(true);
    setTimeout(() => resolve(false), PATIENCE);
  });
  frame.hidden = true; // a page that is shown to nobody loads and runs all the same, in half the time
  document.body.append(frame);
  if (!(await loaded)) throw new Error(`${named} did not come`);
  const page = frame.contentDocument;
  const asked = source.src ? new URL(source.src, location).href : "about:srcdoc";
  if (page?.URL !== asked) return [`${named} leads away to ${page?.URL ?? "another site"}`];
  page.querySelectorAll(TOUCHED).forEach(touch);
  return source.src?.endsWith(".html") ? [...page.querySelectorAll("*")].flatMap(strays).map((stray) => named + stray) : [];
}

// What a reader's pointer does, but for following links to other pages.
function touch(element) {
  if (/^(https?|mailto):$/.test(element.protocol ?? "")) return;
  for (const kind of ["mouseover", "focus", "click"]) {
    element.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
  }
}

// What is in an element that the theme never puts there: programs, styles, frames, addresses that run, other sites' files.
function strays(element) {
  const get = (name) => Element.prototype.getAttribute.call(element, name); // a form's fields can hide its own methods
  const found = Element.prototype.matches.call(element, NEVER) ? [" is an element that may run or load something"] : [];
  for (const name of Element.prototype.getAttributeNames.call(element)) {
    const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(get(name).replace(/[\u0000-\u0020]/g, ""))?.[0].toLowerCase() ?? "";
    const runs = ADDRESSES.test(name.replace(/.*:/, "")) && !["", "https:", "http:", "mailto:"].includes(scheme);
    if (runs || /^(on|style$|srcdoc$|is$)/.test(name)) found.push(` has ${name}="${get(name)}"`);
  }
  const loads = { SCRIPT: "src", LINK: get("rel") === "canonical" ? "" : "href", FORM: "action" };
  const address = get(loads[element.tagName] ?? "") ?? "";
  if (new URL(address, location).origin !== location.origin) found.push(` asks for ${address}`);
  const isProgram = element.tagName === "SCRIPT" && !get("src") && get("type") !== "application/ld+json";
  if (isProgram) found.push(" is a program");
  if (/refresh/i.test(get("http-equiv"))) found.push(` leads to ${get("content")}`);
  return found.map((what) => `${what}: ${element.outerHTML.slice(0, 200)}`);
}
