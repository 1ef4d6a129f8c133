// Walks the applicant's whole way in a real browser at phone width, in the mock mode: npm run walk
import assert from "node:assert/strict";
import { launch, mockServer } from "./browser.mjs";

const { base, close } = await mockServer();
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
const page = await context.newPage();
page.on("pageerror", (error) => assert.fail(error.message));
const saved = () => page.locator("main [role=status]").first().textContent();

async function wayIn() {
  await page.goto(`${base}/p/xiyong/calls/round-1`, { waitUntil: "networkidle" });
  await page.getByRole("link", { name: "已有账户，登录后申请" }).click();
  await page.getByLabel("登录名").fill("applicant");
  await page.getByLabel("密码", { exact: true }).fill("wrong");
  await page.keyboard.press("Enter");
  await page.getByText("登录名或密码不对").waitFor();
  await page.getByLabel("密码", { exact: true }).fill("right");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "开始填写申请" }).click();
  await page.getByText("已完成 4 节").waitFor();
}

async function savesByItself() {
  await page.getByRole("link", { name: "继续填写" }).click();
  await page.getByLabel("创新点").fill("锗硅异质结");
  await page.waitForTimeout(3_600);
  assert.match((await saved()) ?? "", /^已保存 \d\d:\d\d$/);
}

/** Another member of the company saves from another place. */
const colleague = (part) =>
  page.evaluate(async (fields) => {
    const path = "/api/v1/seedfund/applications/draft";
    const { data, version } = await (await fetch(path)).json();
    await fetch(`${path}/data`, { method: "PUT", headers: { "If-Match": `"${version}"`, "Content-Type": "application/json" }, body: JSON.stringify({ ...data, ...fields }) });
  }, part);

async function meetsAColleague() {
  await colleague({ officeAddr: "同事改的地址" });
  await page.getByLabel("创新点").fill("锗硅异质结二");
  await page.getByText("合入了同事").waitFor({ timeout: 9_000 });
  await colleague({ innovation: "同事写的创新点" });
  await page.getByLabel("创新点").fill("锗硅异质结三");
  await page.getByText("这几处，同事刚刚也改过").waitFor({ timeout: 9_000 });
  await page.getByRole("button", { name: "用我填的" }).click();
  await page.getByText("这几处，同事刚刚也改过").waitFor({ state: "detached" });
  assert.equal(await page.getByLabel("创新点").inputValue(), "锗硅异质结三");
}

async function staysWhenTheSessionEnds() {
  await page.evaluate(() => localStorage.setItem("mock.expired", "1"));
  await page.getByLabel("创新点").fill("锗硅异质结四");
  await page.getByText("登录已到时间").first().waitFor({ timeout: 9_000 });
  await page.getByLabel("密码", { exact: true }).fill("right");
  await page.keyboard.press("Enter");
  await page.getByText("登录已到时间").first().waitFor({ state: "detached" });
  await page.getByText(/^已保存/).waitFor();
  assert.equal(await page.getByLabel("创新点").inputValue(), "锗硅异质结四");
}

async function leadsToTheError() {
  await page.goto(`${base}/applications/draft/check`, { waitUntil: "networkidle" });
  await page.getByRole("link", { name: "用途合计必须等于申请金额" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "f-usePlan");
}

async function handsInAndCorrects() {
  await page.goto(`${base}/applications/full/check`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "提交申请" }).click();
  await page.getByText("西岭种〔2026〕15号").waitFor();
  await page.getByRole("link", { name: "查看办理进度" }).click();
  await page.getByRole("link", { name: "去办理" }).click();
  await page.getByRole("button", { name: "提交补正" }).click();
  await page.getByText("现在到哪一步了").waitFor();
}

for (const step of [wayIn, savesByItself, meetsAColleague, staysWhenTheSessionEnds, leadsToTheError, handsInAndCorrects]) {
  await step();
  console.log(`✓ ${step.name}`);
}
await browser.close();
await close();
