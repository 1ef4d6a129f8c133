// What the park decides for all its people, and what becomes of the work of somebody who leaves.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { atThePage, close, inspect, phone } from "./hands.mjs";
import { account, server } from "./people.mjs";

const serial = Date.now() % 100_000;
const ok = ({ status, body }) => {
  assert.ok(status < 300, `${status} ${JSON.stringify(body)}`);
  return body;
};

const panel = (page, title) => page.locator("section").filter({ has: page.getByRole("heading", { name: title }) }).last();

after(close);

test("the administrator says how long drafts are kept, and sees what another zone would mean", async () => {
  const admin = await server("TENANT_ADMIN");
  await atThePage(account("TENANT_ADMIN"), "/settings", async (page) => {
    await panel(page, "草稿保留").getByRole("button", { name: /修\s?改/ }).click();
    await page.getByLabel("保留天数").fill("２９");
    await page.getByRole("button", { name: /^保\s?存$/ }).click();
    await page.getByText("草稿保留天数须在 30 至 3,650 之间").or(page.getByText("草稿保留天数须在 30 至 3650 之间")).first().waitFor();
    await page.getByLabel("保留天数").fill("200");
    await page.getByRole("button", { name: /^保\s?存$/ }).click();
    await page.getByText(/^200 天没有动过的草稿/).waitFor();
    await panel(page, "园区时区").getByRole("button", { name: /修\s?改/ }).click();
    await page.locator("#f-zone").selectOption("Asia/Urumqi");
    await page.getByText(/新时区现在是/).waitFor();
    await inspect(page);
    await page.getByRole("button", { name: /取\s?消/ }).click();
  }, { refused: [422] });
  assert.equal(ok(await admin.get("/drafts/keeping")).days, 200);
  assert.equal(ok(await admin.get("/calendar/zone")).zone, "Asia/Shanghai");
});

test("two people at the telephone of supervision: the second is told, and nothing is written over", async () => {
  const admin = await server("TENANT_ADMIN");
  await atThePage(account("TENANT_ADMIN"), "/settings", async (page) => {
    await panel(page, "监督单位").getByRole("button", { name: /修\s?改/ }).click();
    await page.locator("#f-unit").fill("园区督查室");
    await page.locator("#f-phone").fill("023-11111111");
    const { version } = ok(await admin.get("/publicity/supervision"));
    ok(await admin.put("/publicity/supervision", { unit: "别人写的督查室", phone: "023-22222222" }, version));
    await page.getByRole("button", { name: /^保\s?存$/ }).click();
    await page.getByRole("button", { name: "读取最新内容" }).click();
    await page.waitForFunction(() => document.querySelector("#f-unit")?.value === "别人写的督查室");
    await inspect(page);
  }, { refused: [412] });
});

test("whoever is suspended leaves no task behind", async () => {
  const admin = await server("TENANT_ADMIN");
  const handler = await server("DEPT_HANDLER");
  const login = `leaver${serial}`;
  const leaver = ok(await admin.post("/members", { name: `离岗人 ${serial}`, login, roles: ["DEPT_HANDLER"] }));
  const matter = ok(await handler.post("/cases", { workflow: "request", title: `移交 ${serial}`, data: { subject: "围墙" } }));
  const task = ok(await handler.get("/tasks?limit=100")).items.find((each) => each.caseId === matter.id);
  ok(await handler.post(`/tasks/${task.id}/transfer`, { to: leaver.id }));
  // what somebody was asked for personally has no group to go back to
  const other = ok(await handler.post("/cases", { workflow: "request", title: `代办 ${serial}`, data: { subject: "南门" } }));
  const asked = ok(await handler.get("/tasks?limit=100")).items.find((each) => each.caseId === other.id);
  ok(await handler.post(`/tasks/${asked.id}/delegation`, { to: leaver.id, comment: "请先核对现场" }));
  await atThePage(account("TENANT_ADMIN"), `/members/${leaver.id}`, async (page) => {
    await page.getByText("名下事项").waitFor();
    await page.getByRole("button", { name: "停用账户" }).click();
    await page.getByRole("button", { name: "恢复账户" }).waitFor();
    await inspect(page);
  });
  await atThePage(account("DEPT_HANDLER"), "/tasks", async (page) => {
    await page.getByText(`移交 ${serial}`).first().waitFor();
  });
  await atThePage(account("DISPATCH_OFFICE"), "/tasks", async (page) => {
    const row = page.getByRole("row").filter({ hasText: `代办 ${serial}` });
    await row.getByText("待移交").waitFor();
    await inspect(page);
    await row.getByRole("link").first().click();
    await page.getByText(`离岗人 ${serial} 已停用，这项任务等待移交`).waitFor();
    await inspect(page);
  });
});

test("whoever keeps the park running sees what waits for the scanner", async () => {
  await atThePage(account("TENANT_ADMIN"), "/incidents", async (page) => {
    await page.getByText("没有等待扫描的文件").waitFor();
    await inspect(page);
  }, { viewport: phone });
});
