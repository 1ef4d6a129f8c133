// A park draws up its own form: new kinds of fields, a section with a condition, a template to fill in, and then somebody
// fills it in.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { atThePage, close, inspect, phone } from "./hands.mjs";
import { account, server } from "./people.mjs";

const park = "cz-gaoxin";
const serial = Date.now() % 100_000;
const name = (words) => `${words} ${serial}`;
const [code, industry, twice, quote, buying] = ["预算编号", "所属行业", "两年合计", "报价单", "采购信息"].map(name);
const template = { name: `报价单模板 ${serial}.pdf`, mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n") };

after(close);

/** Adds a field and opens what it can be told. */
async function add(form, kind, label) {
  await form.getByLabel("新增字段的名称").fill(label);
  await form.getByLabel("字段类型").selectOption({ label: kind });
  await form.getByRole("button", { name: "新增字段" }).click();
  const settings = form.locator("details").filter({ has: form.page().locator(`> summary:text-is("“${label}”的设置")`) });
  await settings.locator("> summary").click();
  return settings;
}

test("the administrator adds fields of new kinds, a section with a condition and a template", async () => {
  await atThePage(account("TENANT_ADMIN", park), "/catalog/request", async (page) => {
    const open = page.getByRole("link", { name: "继续修改草稿" });
    await page.getByRole("link", { name: "版本与启用" }).waitFor();
    if (await open.count()) await open.click();
    else await page.getByRole("button", { name: "改为本园版本" }).click();
    const form = page.locator("details").filter({ has: page.getByLabel("字段 subject 的名称") }).first();
    await form.locator("> summary").click();

    await add(form, "文字（一行）", code);
    const tree = await add(form, "多级选项", industry);
    await tree.getByLabel("选项").fill("制造业\n  集成电路\n  新材料\n服务业");
    const formula = await add(form, "计算", twice);
    await formula.getByLabel("计算公式").fill("amount * 2");
    const slot = await add(form, "附件（一个）", quote);
    await slot.getByLabel("文件命名规则").fill("{subject}-报价单");
    await slot.locator("input[type=file]").setInputFiles(template);
    await slot.getByText(`填写模板：${template.name}`).waitFor();

    const sections = form.locator("details").filter({ has: page.locator("> summary:text-is('分组与显示条件')") });
    await sections.locator("> summary").click();
    await sections.getByLabel("新增分组的名称").fill(buying);
    await sections.getByRole("button", { name: "新增分组" }).click();
    const section = sections.getByRole("group", { name: buying, exact: true });
    await section.getByLabel("什么情况下才填写这一组").selectOption({ label: "是否紧急" });
    await slot.getByLabel("所在分组").selectOption({ label: buying });
    await inspect(page);

    await page.getByRole("button", { name: "保 存" }).or(page.getByRole("button", { name: "保存", exact: true })).first().click();
    // what is still being saved is not checked yet
    await page.getByRole("button", { name: /^检\s?查$/, disabled: false }).click();
    await page.getByText("没有问题，可以发布。").waitFor();
    await page.getByRole("button", { name: "发布并启用" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "发布并启用" }).click();
    await page.waitForURL(/versions$/);
    await inspect(page);
  });
});

test("whoever begins a case meets the new fields, and the section only with its answer", async () => {
  await atThePage(account("DEPT_HANDLER", park), "/cases/new/request", async (page) => {
    await page.getByLabel(code).waitFor();
    assert.equal(await page.getByText(quote).count(), 0);
    await page.getByRole("radiogroup", { name: "是否紧急" }).getByRole("radio", { name: "是", exact: true }).check({ force: true });
    const slot = page.locator("div").filter({ has: page.locator("[id$='-label']", { hasText: quote }) }).last();
    await slot.getByText(template.name).waitFor();
    await slot.locator("input[type=file]").setInputFiles({ ...template, name: "我的报价.pdf" });
    // typed while the file is on its way
    await page.getByLabel(code).fill("YS-2026-001");
    await slot.getByText("我的报价.pdf").waitFor();
    assert.equal(await page.getByLabel(code).inputValue(), "YS-2026-001");
    await page.getByRole("combobox", { name: industry }).first().selectOption({ label: "制造业" });
    await page.getByRole("combobox", { name: industry }).nth(1).selectOption({ label: "新材料" });
    await page.getByText(/已保存/).first().waitFor();
    await inspect(page);
  }, { viewport: phone });
});

test("the park goes back to the standard form", async () => {
  await atThePage(account("TENANT_ADMIN", park), "/catalog/request/versions", async (page) => {
    await page.getByRole("button", { name: "改用标准流程" }).first().click();
    await page.getByRole("dialog").getByRole("button").last().click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });
  const admin = await server("TENANT_ADMIN", park);
  const { body } = await admin.get("/catalog/workflows/request");
  assert.ok(!body.can.includes("withdraw"), JSON.stringify(body.can));
});
