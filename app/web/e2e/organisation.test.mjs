// Who leads what, who belongs where, who has signed in: the screens of those who look after a park's people.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { atThePage, close, inspect, phone } from "./hands.mjs";
import { account, server } from "./people.mjs";

const serial = Date.now() % 100_000;
const office = `管委会 ${serial}`;
const unit = `创新局 ${serial}`;
const group = `评审组 ${serial}`;
const ok = ({ status, body }) => {
  assert.ok(status < 300, `${status} ${JSON.stringify(body)}`);
  return body;
};
const pick = async (page, label, name) => {
  const box = page.getByRole("dialog").getByRole("combobox", { name: label });
  await box.click();
  await box.pressSequentially(name);
  await page.locator(".ant-select-item-option", { hasText: name }).first().click();
  await box.press("Escape");
};

after(close);

test("the administrator draws up the tree of departments", async () => {
  await atThePage(account("TENANT_ADMIN"), "/organisation", async (page) => {
    for (const [name, parent] of [[office, undefined], [unit, office]]) {
      await page.getByRole("button", { name: "新增部门" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("名称").fill(name);
      if (parent) await dialog.getByLabel("上级部门").selectOption({ label: parent });
      await dialog.getByRole("button", { name: "保存" }).click();
      await dialog.waitFor({ state: "hidden" });
      await page.getByText(name, { exact: true }).waitFor();
    }
    await page.getByRole("button", { name: `修改${unit}` }).click();
    await pick(page, "负责人", "部门负责人");
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    await page.getByRole("listitem").filter({ hasText: unit }).getByText("负责人：演示·部门负责人").first().waitFor();
    // a name that is taken is said, and nothing is lost
    await page.getByRole("button", { name: "新增部门" }).click();
    await page.getByRole("dialog").getByLabel("名称").fill(unit);
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    await page.getByText("已有同名的部门、工作组或岗位").first().waitFor();
    await page.getByRole("dialog").getByRole("button", { name: /Close|关闭/ }).click();
    await inspect(page);
  }, { refused: [409] });
});

test("a working group is filled, and a member is placed on the member's page", async () => {
  const admin = await server("TENANT_ADMIN");
  const handler = ok(await admin.get("/members?role=DEPT_HANDLER")).items[0];
  await atThePage(account("TENANT_ADMIN"), "/organisation", async (page) => {
    await page.getByRole("button", { name: "新增工作组" }).click();
    await page.getByRole("dialog").getByLabel("名称").fill(group);
    await pick(page, "成员", "部门经办");
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    await page.getByRole("listitem").filter({ hasText: group }).getByText("演示·部门经办").waitFor();
  });
  await atThePage(account("TENANT_ADMIN"), `/members/${handler.id}`, async (page) => {
    const form = page.getByRole("form", { name: "联系方式和归属" });
    await form.getByLabel("手机号").fill("１３９ 0001 2345");
    await form.getByLabel("所在部门").selectOption({ label: `　${unit}` });
    assert.equal(await form.getByRole("checkbox", { name: new RegExp(group) }).isChecked(), true);
    await form.getByRole("button", { name: "保存" }).click();
    await form.getByText("已保存").waitFor();
    await page.getByText("名下事项").waitFor();
    await inspect(page);
  });
  const placed = ok(await admin.get(`/members/${handler.id}`));
  assert.deepEqual([placed.unitName, placed.phone, placed.crews.map((crew) => crew.name).includes(group)], [unit, "13900012345", true]);
});

test("everybody sees their own sign-ins, the auditor those of the park", async () => {
  await atThePage(account("DEPT_HEAD"), "/account", async (page) => {
    await page.getByText("成功").first().waitFor();
    await inspect(page);
  }, { viewport: phone });
  await atThePage(account("AUDITOR"), "/sign-ins", async (page) => {
    await page.getByText("演示·部门负责人").first().waitFor();
    await page.getByLabel("结果").selectOption("failed");
    await inspect(page);
  });
});

test("every change of the calendar says who, why and which days", async () => {
  const admin = await server("TENANT_ADMIN");
  const day = "2027-05-22";
  const { version } = ok(await admin.get("/calendar/years/2027"));
  ok(await admin.put("/calendar/days", { reason: `园区设备检修 ${serial}`, days: [{ day, kind: "WORK", name: "调休上班", source: "园区通知" }] }, version));
  await atThePage(account("TENANT_ADMIN"), "/calendar", async (page) => {
    await page.getByRole("link", { name: "调整记录" }).click();
    await page.getByText(`园区设备检修 ${serial}`).waitFor();
    await page.getByText(/2027-05-22：.+ → 上班（调休上班）/).first().waitFor();
    await inspect(page);
  });
});

test("who may not manage people sees who leads and changes nothing", async () => {
  await atThePage(account("DEPT_HEAD"), "/organisation", async (page) => {
    await page.getByText(unit, { exact: true }).waitFor();
    assert.equal(await page.getByRole("button", { name: /新增|修改/ }).count(), 0);
  });
});
