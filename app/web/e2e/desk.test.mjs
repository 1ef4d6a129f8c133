// The officers' desk against a real server: npm run desk (infra/test starts one).
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { launch } from "../tools/browser.mjs";
import { base, server, signIn } from "./people.mjs";

let browser;
let page;
const faults = [];

before(async () => {
  browser = await launch();
});
after(() => browser.close());
beforeEach(async () => {
  await page?.context().close();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  faults.length = 0;
  page.on("pageerror", (error) => faults.push(error.message));
});

const opened = async (title) => {
  const desk = await server("DEPT_HANDLER");
  const { status, body } = await desk.post("/cases", { workflow: "request", title, data: { subject: title, reason: "年度计划内" } });
  assert.equal(status, 201, JSON.stringify(body));
  return body;
};

test("a wrong password lets nobody in", async () => {
  await page.goto(`${base}/sign-in`, { waitUntil: "networkidle" });
  await page.getByLabel("登录名").fill("cq-leader");
  await page.getByLabel("密码", { exact: true }).fill("not-the-password");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").first().waitFor();
  assert.match(page.url(), /sign-in/);
  assert.deepEqual(faults, []);
});

test("a request is handled in the browser and goes on to the next desk", async () => {
  const title = `购置恒温培养箱 ${Date.now()}`;
  const { id } = await opened(title);
  await signIn(page, "DEPT_HANDLER", "/tasks?view=claimable");
  await page.getByText(title).first().click();
  await page.getByRole("button", { name: /提交审核…/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交审核" }).click();
  await page.getByText(/已办理/).first().waitFor();
  const leader = await server("PARK_LEADER");
  assert.equal((await leader.get(`/cases/${id}`)).body.state, "IN_REVIEW");
  assert.deepEqual(faults, []);
});

test("the case page tells what happened", async () => {
  const title = `更换配电柜 ${Date.now()}`;
  const { id, number } = await opened(title);
  await signIn(page, "PARK_LEADER", `/cases/${id}`);
  await page.getByText(number).first().waitFor();
  await page.getByText("办理").first().waitFor();
  assert.deepEqual(faults, []);
});

test("another park sees nothing of it", async () => {
  const { id } = await opened(`只属于本园区 ${Date.now()}`);
  const stranger = await server("PARK_LEADER", "cz-gaoxin");
  assert.equal((await stranger.get(`/cases/${id}`)).status, 404);
});
