// What people of a park do with tasks all day, by clicking, against a real server: npm run work.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../tools/browser.mjs";
import { answers, pdf, uscc } from "./company.mjs";
import { settle } from "./look.mjs";
import { account, accounts, base, register, server, signIn } from "./people.mjs";

const serial = Date.now() % 10_000;
const rooms = new Map();
const faults = [];
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** A page of somebody who signed in once; everybody has a window of their own. */
async function at(person, path) {
  if (!rooms.has(person.login)) {
    const room = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN", timezoneId: "Asia/Shanghai", reducedMotion: "reduce" });
    rooms.set(person.login, room);
    const first = await room.newPage();
    await signIn(first, undefined, path, person);
    return watched(first);
  }
  const page = await rooms.get(person.login).newPage();
  await page.goto(base + path);
  return watched(page);
}
async function watched(page) {
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => faults.push(error.message));
  await settle(page);
  return page;
}

const handler = account("DEPT_HANDLER");
const head = account("DEPT_HEAD");
const leader = account("PARK_LEADER");
const ok = ({ status, body }) => {
  assert.ok(status < 300, `${status} ${JSON.stringify(body)}`);
  return body;
};
const title = (words) => `${words} ${serial}`;
const opened = async (words) => ok(await (await server("DEPT_HANDLER")).post("/cases", { workflow: "request", title: title(words), data: { subject: words } }));
const taskOf = async (role, caseId) => ok(await (await server(role)).get("/tasks?limit=100")).items.find((each) => each.caseId === caseId);
const answered = async (role, caseId, outcome) => ok(await (await server(role)).post(`/tasks/${(await taskOf(role, caseId)).id}/completion`, { outcome, comment: "请补充预算" }));

/** Opens 更多操作 and fills in its window. */
async function operate(page, operation, fill = async () => undefined) {
  await page.getByRole("button", { name: "更多操作" }).click();
  await page.getByRole("menuitem", { name: operation, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await fill(dialog);
  await dialog.getByRole("button", { name: operation, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}
async function choosePerson(page, dialog, name) {
  await dialog.getByRole("combobox", { name: "交给谁" }).fill(name);
  await page.locator(".ant-select-item-option").filter({ hasText: name }).first().click();
  await page.keyboard.press("Escape");
}
async function answer(page, outcome, comment) {
  const choice = page.getByRole("radio", { name: outcome, exact: true });
  if (await choice.count()) await choice.check();
  if (comment) await page.locator("#f-comment").fill(comment);
  await page.getByRole("button", { name: `${outcome}…` }).click();
  await page.getByRole("dialog").getByRole("button", { name: outcome, exact: true }).click();
}

test("what is typed to begin a case is there again after a reload, and gone once it is begun", async () => {
  const voice = await server("DEPT_HANDLER");
  // what an earlier run has left
  for (const left of ok(await voice.get("/drafts")).items) if (left.kind === "start") await voice.drop(`/drafts/${left.id}`);
  const page = await at(handler, "/cases/new/request");
  await page.getByLabel("事项", { exact: true }).first().fill(title("购置示波器"));
  await page.getByLabel(/事由/).fill("购置示波器");
  await page.getByText(/已保存 \d\d:\d\d/).waitFor();
  await page.reload();
  await settle(page);
  assert.equal(await page.getByLabel(/事由/).inputValue(), "购置示波器");
  await page.getByText("来自您的账户资料").first().waitFor();
  await page.goto(`${base}/tasks?view=drafts`);
  await page.getByRole("link", { name: title("购置示波器") }).click();
  await page.getByRole("button", { name: "提交" }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
  await page.goto(`${base}/tasks?view=drafts`);
  await settle(page);
  assert.equal(await page.getByRole("link", { name: title("购置示波器") }).count(), 0);
  await page.close();
});

test("an answer that is half written waits on another device", async () => {
  const { id } = await opened("更换电梯");
  const task = await taskOf("DEPT_HANDLER", id);
  const desk = await at(handler, `/tasks/${task.id}`);
  await desk.locator("#f-comment").fill("先请物业报价");
  await desk.getByText(/已保存 \d\d:\d\d/).waitFor();
  await desk.close();

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  const page = await phone.newPage();
  await signIn(page, undefined, `/tasks/${task.id}`, handler);
  await settle(page);
  assert.equal(await page.locator("#f-comment").inputValue(), "先请物业报价");
  await answer(page, "提交审核");
  await page.getByText(/已办理/).first().waitFor();
  await phone.close();
});

test("a countersigner is asked, signs, and the holder goes on", async () => {
  const { id } = await opened("改造配电室");
  const task = await taskOf("DEPT_HANDLER", id);
  const page = await at(handler, `/tasks/${task.id}`);
  await operate(page, "加签", async (dialog) => {
    await dialog.getByRole("radio", { name: /并加签/ }).check();
    await choosePerson(page, dialog, "部门负责人");
    await dialog.locator("#work-comment").fill("请看预算");
  });
  await page.close();

  const signer = await at(head, `/tasks/${(await taskOf("DEPT_HEAD", id)).id}`);
  await signer.getByText("请您办理的原因：请看预算").waitFor();
  await answer(signer, "同意");
  await signer.getByText(/已办理/).first().waitFor();
  await signer.close();

  const again = await at(handler, `/tasks/${task.id}`);
  await answer(again, "提交审核");
  await again.getByText(/已办理/).first().waitFor();
  await again.close();
});

test("a task is delegated, done by the other, and comes back", async () => {
  const { id } = await opened("清洗外墙");
  const task = await taskOf("DEPT_HANDLER", id);
  const page = await at(handler, `/tasks/${task.id}`);
  await operate(page, "委派", async (dialog) => {
    await choosePerson(page, dialog, "部门负责人");
    await dialog.locator("#work-comment").fill("请代为核价");
  });
  await page.close();

  const helper = await at(head, `/tasks/${(await taskOf("DEPT_HEAD", id)).id}`);
  await answer(helper, "办完交回", "已核价");
  await helper.getByText(/已办理/).first().waitFor();
  await helper.close();
  assert.equal((await taskOf("DEPT_HANDLER", id)).id, task.id);
});

test("a case goes back to the step before with the reason, and is urged", async () => {
  const { id } = await opened("装修会议室");
  await answered("DEPT_HANDLER", id, "forward");
  const review = await taskOf("DEPT_HEAD", id);
  const page = await at(head, `/tasks/${review.id}`);
  await operate(page, "退回", async (dialog) => {
    await dialog.getByRole("combobox", { name: "退回到" }).click();
    await page.locator(".ant-select-item-option").filter({ hasText: "部门办理" }).click();
    await dialog.locator("#work-comment").fill("请附三家报价");
  });
  await page.close();
  assert.equal((await taskOf("DEPT_HANDLER", id)).step, "handle");

  const boss = await at(leader, `/cases/${id}`);
  await boss.getByText("请附三家报价").first().waitFor();
  await operate(boss, "催办", (dialog) => dialog.locator("#work-comment").fill("请尽快"));
  await boss.close();
  assert.ok((await taskOf("DEPT_HANDLER", id)).urgedAt);
});

test("a way to look at the inbox is kept by name, and two tasks are answered at once", async () => {
  const first = await opened("采购座椅");
  const second = await opened("采购桌子");
  const page = await at(handler, "/tasks?view=todo");
  await page.getByRole("combobox", { name: "按业务筛选" }).selectOption("一般事项请示");
  await page.getByRole("combobox", { name: "按步骤筛选" }).selectOption("部门办理");
  await page.getByRole("button", { name: "保存当前筛选" }).click();
  await page.getByRole("dialog").getByLabel("筛选名称").fill(`请示 ${serial}`);
  await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
  await page.goto(`${base}/tasks`);
  await page.getByRole("link", { name: `请示 ${serial}` }).click();
  await page.waitForURL(/step=handle/);
  await page.getByRole("button", { name: `删除筛选“请示 ${serial}”` }).click();
  for (const words of ["采购座椅", "采购桌子"]) await page.getByLabel(`选择：${title(words)}`).check({ force: true });
  await page.getByRole("region", { name: "批量办理" }).getByRole("button", { name: "批量办理" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "提交审核" }).check();
  await dialog.getByRole("button", { name: "提交审核" }).click();
  await dialog.getByText("2 项任务的办理结果").waitFor();
  assert.equal(await dialog.getByText("已办理", { exact: true }).count(), 2);
  await page.close();
  for (const { id } of [first, second]) assert.equal((await taskOf("DEPT_HEAD", id)).step, "review");
});

test("two at once: the second is told who was faster and when; a letter that went out is made void", async () => {
  const round = ok(await (await server("FUND_MANAGER")).get("/seedfund/rounds")).items.find((each) => each.state === "open");
  assert.ok(round, "a call of the demo park is open");
  const company = { name: `演示·双人办理 ${serial} 号`, uscc: uscc(serial + 5_000), login: `both-${serial}` };
  const voice = await register(company);
  const draft = ok(await voice.post("/seedfund/applications", { roundId: round.id }));
  const files = [];
  for (let n = 0; n < 7; n++) files.push(ok(await voice.upload(`材料${n + 1}.pdf`, pdf)).id);
  const data = answers(company, files[0]);
  ["a1", "a2", "a6", "a7"].forEach((slot, n) => (data[slot] = files[n]));
  ["a3", "a4", "a5"].forEach((slot, n) => (data[slot] = [files[n + 4]]));
  ok(await voice.put(`/seedfund/applications/${draft.id}/data`, data, draft.version));
  const { caseId } = ok(await voice.post(`/seedfund/applications/${draft.id}/submissions`, {}));
  const [one, other] = accounts("FUND_MANAGER");
  const task = await taskOf("FUND_MANAGER", caseId);

  const fast = await at(one, `/tasks/${task.id}`);
  const slow = await at(other, `/tasks/${task.id}`);
  await slow.getByText(/也在填写/).waitFor();
  const words = "不符合申报条件。";
  for (const page of [fast, slow]) {
    for (const choice of await page.getByRole("radio", { name: /^(齐全|完整|符合)$/ }).all()) await choice.check();
  }
  await answer(fast, "不予受理", words);
  await fast.getByText(/已办理/).first().waitFor();
  await answer(slow, "不予受理", words);
  await slow.getByText("这项任务已经有人办了").waitFor();
  await slow.getByText(/演示·.+ 已于 .+ 办理，结果是“不予受理”/).waitFor();
  await Promise.all([slow.close(), fast.close()]);

  const page = await at(one, `/cases/${caseId}`);
  await page.getByRole("link", { name: /通知书|受理|回执/ }).first().click();
  await page.getByRole("button", { name: "作废" }).click();
  await page.getByRole("dialog").locator("#void-reason").fill("文书有误");
  await page.getByRole("dialog").getByRole("button", { name: "作废" }).click();
  await page.getByText("作废").first().waitFor();
  await page.getByText(/文书有误/).waitFor();
  await page.close();
});

test("nothing went wrong on any of these pages", () => assert.deepEqual(faults, []));
