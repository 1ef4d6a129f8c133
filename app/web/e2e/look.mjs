// Looks at a page as it stands and says what is wrong with it.
import { readdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";

// One file of texts a room; a room that comes later is found too.
const rooms = readdirSync(new URL("../src/i18n/zh-CN", import.meta.url)).map((file) => file.replace(/\.ts$/, "")).filter((room) => room !== "index");
const keys = new RegExp(`\\b(?:${rooms.join("|")})\\.[a-z]\\w*(?:\\.\\w+)*\\b`);
const broken = /\{\{|\}\}|\bundefined\b|\bNaN\b|\[object /;
const halfWidth = /[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/;

/** Faults a page reports by itself while it is open: scripts, console, refused styles, failing requests. */
export function listen(page, refused = []) {
  const faults = [];
  // A refusal that is meant to happen still makes the browser write a line.
  const meant = (text) => refused.some((status) => text.includes(`status of ${status}`));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && !meant(message.text()) && faults.push(`${message.text()} ${message.location().url}`));
  page.on("response", (answer) => answer.status() >= 500 && faults.push(`${answer.status()} ${answer.url()}`));
  return faults;
}

/** Nothing is loading any more. */
export async function settle(page) {
  await page.waitForFunction(() => document.querySelector("h1")?.textContent?.trim() && !document.querySelector("[role=status][aria-label=正在加载], [role=status][aria-label=Loading], .ant-spin-spinning"), undefined, { timeout: 15_000 });
}

/** Makes the window another size and lets the page follow. */
export async function resize(page, size) {
  await page.setViewportSize(size);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 80))));
}

/** What can be read off the page: words, width, size of what a thumb must meet. */
export async function readings(page, { chinese = true } = {}) {
  const { text, wide, small } = await page.evaluate(() => {
    const root = document.documentElement;
    const shown = (each) => each.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && each.getBoundingClientRect().width > 1;
    const inText = (link) => link.tagName === "A" && getComputedStyle(link).display === "inline" && link.closest("p, li, dd, small, h1, h2, td, .ant-modal-body");
    // A label answers for its box, a frame for its field, a card for the link that covers it.
    const frame = (each) => each.closest("label, .ant-input-affix-wrapper, .ant-input-search, .ant-select") ?? each;
    const covering = (each) => getComputedStyle(each, "::after").position === "absolute" && getComputedStyle(each, "::after").content !== "none";
    const area = (each) => (covering(each) ? (each.closest("tr, li") ?? each) : each.tagName === "INPUT" ? frame(each) : each).getBoundingClientRect();
    const name = (each) => (each.getAttribute("aria-label") || each.textContent || each.closest("label")?.textContent || each.tagName).trim().slice(0, 30);
    const thumbs = matchMedia("(max-width: 600px)").matches
      ? [...document.querySelectorAll("button, a[href], input:not([type=hidden]), select, summary")].filter((each) => shown(each) && !inText(each) && !each.closest(".visually-hidden") && !each.disabled && !each.className.includes?.("skip"))
      : [];
    // Placeholders and the names of events stand in code, as they are.
    const code = [...document.querySelectorAll("code")];
    code.forEach((each) => each.style.setProperty("display", "none", "important"));
    const text = document.body.innerText;
    code.forEach((each) => each.style.removeProperty("display"));
    return {
      text,
      wide: root.scrollWidth > root.clientWidth + 1 ? root.scrollWidth - root.clientWidth : 0,
      small: thumbs.filter((each) => area(each).height < 43.5 && !each.closest("[data-dense]")).map((each) => `${name(each)} ${Math.round(area(each).height)}px`),
    };
  });
  const found = [];
  const say = (what, pattern) => {
    const at = text.search(pattern);
    if (at >= 0) found.push(`${what}: ${text.slice(Math.max(0, at - 20), at + 40).replaceAll("\n", " ")}`);
  };
  say("untranslated", keys);
  say("broken words", broken);
  if (chinese) say("half-width punctuation", halfWidth);
  if (wide) found.push(`${wide} px too wide`);
  if (small.length) found.push(`too small for a thumb: ${[...new Set(small)].join(", ")}`);
  return found;
}

const met = new Map();
const partsOf = (page) => page.evaluate(() => [...new Set([...document.querySelectorAll("body *")].map((each) => `${each.tagName} ${each.getAttribute("class")} ${each.getAttribute("role")}`))]);

/** Whether something stands on the page that was not looked at in this way before: what is made of known parts is known. */
async function hasNews(page, how) {
  const known = met.get(how) ?? new Set();
  const news = (await partsOf(page)).filter((part) => !known.has(part));
  met.set(how, known);
  news.forEach((part) => known.add(part));
  return news.length > 0;
}

/** What axe calls serious or critical, in a window of this kind. */
export async function barriers(page, how) {
  if (!(await hasNews(page, how))) return [];
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
}
