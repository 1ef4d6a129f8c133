// One person in several parks, parks founded and suspended, evidence taken away: npm run parks.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { atThePage, close, phone } from "./hands.mjs";
import { account, accounts, base, server } from "./people.mjs";

after(close);

const serial = Date.now().toString(36);

test("who is invited joins a second park and changes between the two", async () => {
  const name = `钱顾问${serial}`;
  let link;
  await atThePage(account("TENANT_ADMIN", "cz-gaoxin"), "/members/invitations", async (page) => {
    await page.getByLabel("姓名").fill(name);
    await page.getByRole("checkbox", { name: /评审专家/ }).check();
    await page.getByRole("button", { name: "生成邀请码" }).click();
    link = await page.getByRole("dialog").locator("code").innerText();
    await page.getByRole("button", { name: "已记下，关闭" }).click();
    await page.getByRole("row", { name: new RegExp(name) }).getByText("等待加入").waitFor();
  });
  assert.ok(link.startsWith(`${base}/join#cz-gaoxin.`), link);

  const guest = account("OBSERVER");
  await atThePage(
    guest,
    link.slice(base.length),
    async (page) => {
      await page.getByRole("button", { name: "查看邀请" }).click();
      await page.getByText("评审专家").waitFor();
      await page.getByRole("button", { name: `用本账号（${guest.login}）加入` }).click();
      await page.getByRole("button", { name: /^进入/ }).click();
      // the start page leads on to the first room of the seat
      await page.waitForURL(/\/tasks/);
      await page.locator("header").getByText("常州高新区").first().waitFor();
      await page.getByLabel(/^账户/).click();
      await page.getByRole("button", { name: /重庆高新区/ }).click();
      await page.locator("header").getByText("重庆高新区").first().waitFor();
    },
    { viewport: phone },
  );
  const admin = await server("TENANT_ADMIN", "cz-gaoxin");
  const { body } = await admin.get(`/members?q=${encodeURIComponent(name)}`);
  assert.deepEqual(body.items.map((each) => each.roles), [["EXPERT"]]);
  const here = await server("OBSERVER");
  assert.deepEqual((await here.get("/me/parks")).body.items.map((each) => each.slug), ["cq-gaoxin", "cz-gaoxin"]);
  assert.equal((await here.get(`/members/${body.items[0].id}`)).status, 403, "the seat there says nothing here");
});

/** Every node asks again which parks work after five seconds. */
async function becomes(status, wanted) {
  for (let second = 0; second < 8 && (await status()) !== wanted; second++) await sleep(1000);
  assert.equal(await status(), wanted);
}

test("the operator founds a park, suspends it and lets it work again", async () => {
  const [operator] = accounts("OPERATOR", "-");
  const slug = `p${serial}`;
  const name = `测试园区${serial}`;
  const login = `admin.${serial}`;
  let password;
  const person = { ...operator, park: undefined };
  await atThePage(person, "/parks/new", async (page) => {
    await page.getByLabel("园区名称").fill(name);
    await page.getByLabel("简称").fill("测");
    await page.getByLabel("网址标识").fill(slug);
    await page.getByLabel("姓名").fill("孙管理");
    await page.getByLabel("登录名").fill(login);
    await page.getByRole("button", { name: /开通/ }).click();
    password = await page.getByRole("dialog").locator("code").last().innerText();
    await page.getByRole("button", { name: "已记下，关闭" }).click();
    await page.waitForURL(/\/parks$/);
    await page.getByText(name).first().waitFor();
  });
  const enters = () => fetch(`${base}/api/v1/auth/login`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ login, password: `zi-ji-de-${serial}`, park: slug }) }).then((answer) => answer.status);
  const first = await fetch(`${base}/api/v1/auth/login`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ login, password, newPassword: `zi-ji-de-${serial}`, park: slug }) });
  assert.equal(first.status, 200);
  const change = async (word) =>
    atThePage(person, "/parks", async (page) => {
      await page.getByRole("button", { name: `${word} ${name}` }).click();
      await page.getByRole("dialog").getByRole("button", { name: word, exact: true }).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
    });
  await change("停用");
  await becomes(enters, 403);
  await change("恢复");
  await becomes(enters, 200);
});

test("the auditor takes the evidence of a case and a stranger's machine proves it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "evidence-"));
  await atThePage(account("AUDITOR"), "/journal", async (page) => {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: /证据/ }).first().click();
    const file = join(folder, "case.zip");
    await (await coming).saveAs(file);
    const said = execFileSync("../../infra/verify", [file], { encoding: "utf8" });
    assert.match(said, /^Unaltered: /);
  });
});
