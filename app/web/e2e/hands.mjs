// What people of the seed fund do with their own hands in the real screens.
import assert from "node:assert/strict";
import { launch } from "../tools/browser.mjs";
import { barriers, listen, readings, resize, settle } from "./look.mjs";
import { base, signIn } from "./people.mjs";

const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };
const shots = process.env.SHOTS;

let browser;
const rooms = new Map();

/** Everybody goes home: sessions do not outlive a clock that jumps. */
export async function leave() {
  for (const room of rooms.values()) await room.close();
  rooms.clear();
}
export const close = async () => {
  await leave();
  await browser?.close();
};

async function room(login) {
  browser ??= await launch();
  if (!rooms.has(login)) rooms.set(login, await browser.newContext({ viewport: desk, locale: "zh-CN", timezoneId: "Asia/Shanghai", reducedMotion: "reduce" }));
  return rooms.get(login);
}

/** Opens a page as a person, or as anyone, does something there, and finds nothing wrong with it. */
export async function atThePage(person, path, act, { viewport = desk, refused = [] } = {}) {
  const known = rooms.has(person?.login);
  const page = await (await room(person?.login ?? "anyone")).newPage();
  await page.setViewportSize(viewport);
  page.setDefaultTimeout(15_000);
  const faults = listen(page, refused);
  try {
    if (person && !known) await signIn(page, undefined, path, person);
    else await page.goto(base + path);
    await inspect(page, viewport, faults);
    await act(page);
  } catch (error) {
    if (shots) await page.screenshot({ path: `${shots}/failed.png`, fullPage: true });
    const said = await page.locator("[role=alert], [class*=error]").allInnerTexts().catch(() => []);
    throw new Error(`${path} (${page.url()}): ${error.message}\n${said.join("\n")}`, { cause: error });
  }
  await page.close();
  assert.deepEqual(faults, []);
}

let pictures = 0;
/** Looks at the page as it stands, on a desk and on a phone. */
export async function inspect(page, viewport = desk, faults = []) {
  await settle(page);
  for (const size of [desk, phone]) {
    await resize(page, size);
    faults.push(...(await readings(page)), ...(await barriers(page, size === phone ? "phone" : "desk")));
    if (shots) await page.screenshot({ path: `${shots}/walk-${String(pictures++).padStart(3, "0")}-${size === phone ? "phone" : "desk"}.png`, fullPage: true });
  }
  await page.setViewportSize(viewport);
}

/** Opens the task of a matter from the inbox. */
export async function takeUp(page, title, step) {
  await page.getByRole("row").filter({ hasText: title }).filter({ hasText: step }).getByRole("link").first().click();
  await page.getByRole("heading", { level: 1, name: new RegExp(step) }).waitFor();
}

/** Chooses the outcome when there is a choice, and says yes to what it means. */
export async function decide(page, outcome, comment) {
  const choice = page.getByRole("radio", { name: outcome, exact: true });
  if (await choice.count()) await choice.check();
  if (comment) await page.locator("#f-comment").fill(comment);
  await page.getByRole("button", { name: `${outcome}…` }).click();
  await page.getByRole("dialog").getByRole("button", { name: outcome }).click();
  await page.getByText(/已办理/).first().waitFor();
}

/** Says yes to what a button asks in a dialog of its own. */
export async function confirm(page, button) {
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

export async function score(page, rubric) {
  await page.getByRole("button", { name: "提交评分" }).click();
  await page.getByRole("alert").getByText("请确认回避声明").waitFor();
  for (const group of rubric.groups) {
    for (const item of group.items) await page.getByRole("group", { name: item.label }).getByRole("radio", { name: String(Math.floor(item.max * 0.9)), exact: true }).check({ force: true });
    await page.getByRole("textbox", { name: `${group.label}评语` }).fill("材料完整，依据充分，团队稳定，技术路线清楚，风险可控。");
  }
  await page.getByRole("checkbox", { name: /没有股权、任职/ }).check();
  await page.getByRole("button", { name: "提交评分" }).click();
  await page.getByText(/评分已提交|第 \d+ 份/).first().waitFor();
}
