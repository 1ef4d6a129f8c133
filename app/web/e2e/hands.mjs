// What people of the seed fund do with their own hands in the real screens.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { launch } from "../tools/browser.mjs";
import { base, signIn } from "./people.mjs";

let browser;
export const close = async () => browser?.close();

/** Opens a page as a person, does something there, and finds nothing wrong with it. */
export async function atThePage(person, path, act, viewport = { width: 1440, height: 900 }) {
  browser ??= await launch();
  const context = await browser.newContext({ viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("response", (answer) => answer.status() >= 500 && faults.push(`${answer.status()} ${answer.url()}`));
  await signIn(page, undefined, path, person);
  await page.goto(`${base}${path}`, { waitUntil: "networkidle" });
  const { violations } = await new AxeBuilder({ page }).analyze();
  faults.push(...violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${path} ${id}: ${nodes[0].html.slice(0, 160)}`));
  // Dialogs of the design library still try one inline style to lock scrolling; the policy rightly refuses it.
  const known = (fault) => fault.startsWith("Applying inline style");
  try {
    assert.deepEqual([...faults], []);
    await act(page);
  } catch (error) {
    const said = await page.locator("[role=alert]").allInnerTexts();
    throw new Error(`${path}: ${error.message}\n${said.join("\n")}`, { cause: error });
  }
  await context.close();
  assert.deepEqual(faults.filter((fault) => !known(fault)), []);
}

export const phone = { width: 390, height: 844 };

/** Chooses the outcome when there is a choice, and says yes to what it means. */
export async function decide(page, outcome) {
  const choice = page.getByRole("radio", { name: outcome, exact: true });
  if (await choice.count()) await choice.check();
  await page.getByRole("button", { name: `${outcome}…` }).click();
  await page.getByRole("dialog").getByRole("button", { name: outcome }).click();
  await page.getByText(/已办理/).first().waitFor();
}

export async function score(page, rubric) {
  for (const group of rubric.groups) {
    for (const item of group.items) await page.getByRole("group", { name: item.label }).getByRole("radio", { name: String(Math.floor(item.max * 0.9)), exact: true }).check({ force: true });
    await page.getByRole("textbox", { name: `${group.label}评语` }).fill("材料完整，依据充分，团队稳定，技术路线清楚，风险可控。");
  }
  await page.getByRole("checkbox", { name: /没有股权、任职/ }).check();
  await page.getByRole("button", { name: "提交评分" }).click();
  await page.getByText(/评分已提交|第 \d+ 份/).first().waitFor();
}
