// A seed fund from the call to the payment, every step in the screens of the person whose step it is: npm run path.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { after, test as nodeTest } from "node:test";
import { answers, complete, diligence, eligible, pdf, png, sheet, uscc } from "./company.mjs";
import { asFile, fillForm } from "./fill.mjs";
import { atThePage, close, confirm, decide, inspect, leave, phone, score, takeUp } from "./hands.mjs";
import { account, accounts, enter, PASSWORD, server } from "./people.mjs";

const clock = process.env.PARKFLOW_CLOCK_FILE;
const ahead = () => (clock && existsSync(clock) ? Number(readFileSync(clock, "utf8").match(/\d+/)?.[0] ?? 0) : 0);
/** A day as the server counts. */
const day = (later = 0) => new Date(Date.now() + (ahead() + later) * 86_400_000).toISOString().slice(0, 10);
/** A day as the browser counts, which no file moves. */
const today = () => day(-ahead());
const serial = Date.now() % 10_000;
const code = uscc(serial);
const company = { park: "cq-gaoxin", name: `演示·青禾视觉科技 ${serial} 号`, uscc: code, login: `qinghe-${serial}`, password: PASSWORD };
const callTitle = `种子基金第 ${serial} 批`;
const project = "工业视觉检测设备";
const licence = await asFile("营业执照.pdf", pdf);
const photo = await asFile("现场.png", png);

/** What only the server knows: asked without a browser, changed never. */
const voices = new Map();
const as = async (role, nth = 0) => {
  const { login } = account(role, undefined, nth);
  if (!voices.has(login)) voices.set(login, await server(role, undefined, nth));
  return voices.get(login);
};
const ok = ({ status, body }) => {
  assert.ok(status < 300, `${status} ${JSON.stringify(body)}`);
  return body;
};
const formOf = async (key, step = "start") => ok(await (await as("FUND_MANAGER")).get(`/catalog/forms/seedfund/${key}?step=${step}`));
const state = async () => ok(await (await as("FUND_MANAGER")).get(`/cases/${caseId}`)).state;
const reached = async (wanted) => {
  for (let tries = 0; tries < 80 && (await state()) !== wanted; tries++) await new Promise((resolve) => setTimeout(resolve, 250));
  assert.equal(await state(), wanted);
};
const card = async (name) => ok(await (await as("PARK_LEADER")).get("/boards/seedfund")).cards.find((each) => each.code === name)?.value;

/** Each step stands on the one before: after a fault the rest would only repeat it. */
let stuck = false;
const test = (name, ...rest) => {
  const act = rest.pop();
  nodeTest(name, ...rest, async (t) => {
    if (stuck) return t.skip("an earlier step failed");
    stuck = true;
    await act();
    stuck = false;
  });
};

let before;
let applicationPath;
let number;
let caseId;
let meetingPath;
after(close);

test("the fund manager publishes a call", async () => {
  before = { granted: Number(await card("granted")), sum: Number(await card("grantedSum")) };
  await atThePage(account("FUND_MANAGER"), "/rounds", async (page) => {
    await page.getByRole("button", { name: "新建批次" }).click();
    await page.getByRole("button", { name: "存为草稿" }).click();
    await page.getByRole("alert").getByText("处需要改").waitFor();
    await page.getByLabel("批次名称").fill(callTitle);
    await page.getByLabel("出资基金").selectOption({ index: 1 });
    await page.getByLabel("支持规则").selectOption("CQ-2016");
    await page.getByLabel("开始日期").fill(day());
    await page.getByLabel("截止日期").fill(day(20));
    await page.getByLabel("本批次总额").fill("３００");
    await page.getByLabel("申报通知").fill("支持种子期科技企业，截止日 24:00 前在线提交。");
    await page.getByRole("button", { name: "存为草稿" }).click();
    await page.getByRole("heading", { level: 1, name: callTitle }).waitFor();
    await inspect(page);
    await confirm(page, "发布批次");
    await page.getByText("申报中").first().waitFor();
  }, { refused: [422] });
});

test("a company finds the call, registers itself and begins", async () => {
  await atThePage(undefined, "/p/cq-gaoxin/calls", async (page) => {
    await page.getByRole("link", { name: callTitle }).click();
    await page.getByRole("heading", { name: "谁可以申请" }).waitFor();
    await inspect(page);
    await page.getByRole("link", { name: "第一次来，先注册" }).click();
    await page.getByLabel("企业名称").fill(company.name);
    await page.getByLabel("统一社会信用代码").fill(code.slice(0, 17) + (code[17] === "0" ? "1" : "0"));
    await page.getByText(/校验位/).first().waitFor();
    await page.getByLabel("统一社会信用代码").fill(` ${code.slice(0, 8)} ${code.slice(8)}`);
    await page.getByLabel("联系人姓名").fill("乙某");
    await page.getByLabel("手机号").fill("１３９００012345");
    await page.getByLabel("电子邮箱").fill("contact@example.com");
    await page.getByLabel("登录名").fill(company.login);
    await page.getByLabel("密码", { exact: true }).fill("1234567890");
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "完成注册" }).click();
    await page.getByRole("alert").getByText(/容易被猜到/).waitFor();
    await inspect(page);
    await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "完成注册" }).click();
    await page.getByRole("button", { name: "开始填写申请" }).waitFor();
    await page.getByRole("link", { name: "进入工作台" }).click();
    await page.waitForURL(/\/applications$/);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.locator("summary[aria-label^=账户]").click();
    await page.getByText("退出登录").click();
    await page.waitForURL(/sign-in|\/$|\/p\//);
  }, { refused: [422, 401] });
  await atThePage(company, "/p/cq-gaoxin/calls", async (page) => {
    await page.getByRole("link", { name: callTitle }).click();
    await page.getByRole("button", { name: "开始填写申请" }).click();
    await page.getByRole("heading", { level: 1, name: "填写申请" }).waitFor();
    applicationPath = new URL(page.url()).pathname;
    await page.getByRole("button", { name: "自查一下" }).click();
    await page.getByText(/重庆高新区种子投资基金管理办法/).first().waitFor();
    await inspect(page);
  });
});

test("it fills in every group, loses nothing on the way and hands in", async () => {
  const form = await formOf("application");
  const { entName, uscc: known, ...values } = answers(company, licence);
  await atThePage(company, applicationPath, async (page) => {
    await page.getByRole("link", { name: /继续填写/ }).click();
    for (const { key, title } of form.sections) {
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      await fillForm(page, form, values, [key]);
      if (key === "A") {
        assert.equal(await page.getByLabel("企业名称").inputValue(), entName);
        assert.equal((await page.getByLabel("统一社会信用代码").inputValue()).replaceAll(" ", ""), known);
        await page.getByText(/^已保存 \d\d:\d\d/).waitFor();
        await page.reload();
        await page.getByLabel("办公地址").waitFor();
        assert.equal(await page.getByLabel("办公地址").inputValue(), values.officeAddr);
      }
      if ("BH".includes(key)) await inspect(page);
      await page.getByRole("button", { name: key === "H" ? "检查并提交" : "保存并继续" }).click();
    }
    await page.getByRole("heading", { level: 1, name: "检查并提交" }).waitFor();
    await inspect(page);
    await page.getByRole("button", { name: "提交申请" }).click();
    await page.getByRole("heading", { level: 1, name: "申请已提交" }).waitFor();
    number = await page.getByText(/〔\d{4}〕\d+号/).first().innerText();
    await inspect(page);
    await page.getByRole("link", { name: "查看办理进度" }).click();
    await page.getByText("现在到哪一步了").waitFor();
    caseId = page.url().match(/cases\/([0-9a-f-]+)/)[1];
    await inspect(page);
  });
  assert.equal(await state(), "SUBMITTED");
});

test("the formal check asks for two fields, the company opens only those, and is accepted", async () => {
  const check = await formOf("formal-check", "formal-check");
  await atThePage(account("FUND_MANAGER"), "/tasks", async (page) => {
    await takeUp(page, company.name, "形式审查");
    await inspect(page);
    await fillForm(page, check, { ...complete, groupC: "MISSING", remarkC: "请补充应用场景" });
    await page.getByRole("radio", { name: "退回补正", exact: true }).check();
    await page.getByRole("checkbox", { name: "项目摘要" }).check();
    await page.getByRole("checkbox", { name: "目标客户" }).check();
    await decide(page, "退回补正", "请补充项目摘要和目标客户");
  });
  assert.equal(await state(), "CORRECTION");
  await atThePage(company, "/applications", async (page) => {
    await page.getByText(/需要您处理/).waitFor();
    await page.getByRole("link", { name: "去办理" }).click();
    await page.getByText("请补充项目摘要和目标客户").waitFor();
    await inspect(page, phone);
    assert.equal(await page.getByRole("textbox").count(), 2);
    await page.getByLabel("项目摘要").fill("面向汽车零部件的在线检测设备，已补充应用场景。");
    await page.getByLabel("目标客户").fill("汽车零部件厂，已签三家。");
    await page.getByRole("button", { name: "提交补正" }).click();
    await page.getByText("现在到哪一步了").waitFor();
  }, { viewport: phone });
  await atThePage(account("FUND_MANAGER"), "/tasks", async (page) => {
    await takeUp(page, company.name, "形式审查");
    await page.getByText("汽车零部件厂，已签三家。").first().waitFor();
    await fillForm(page, check, complete);
    await decide(page, "受理");
  });
});

test("eligibility is reviewed with the clause in sight", async () => {
  await reached("ACCEPTED");
  const review = await formOf("eligibility-review", "eligibility-review");
  await atThePage(account("FUND_MANAGER"), "/tasks", async (page) => {
    await takeUp(page, company.name, "资格核验");
    await page.getByText("系统比对结果").waitFor();
    await page.getByText(/重庆高新区种子投资基金管理办法（2016） · 注册地与办公地/).waitFor();
    await inspect(page);
    await fillForm(page, review, eligible);
    await decide(page, "符合条件");
  });
});

test("two people look into the company", async () => {
  await reached("IN_REVIEW");
  await atThePage(account("FUND_MANAGER"), "/tasks", async (page) => {
    await takeUp(page, company.name, "尽职调查");
    await fillForm(page, await formOf("due-diligence", "due-diligence"), diligence(today(), photo));
    await inspect(page);
    await decide(page, "提交风控复核");
  });
  const opinion = { riskOpinion: "风险可控，同意。", riskSignature: true };
  const risk = await formOf("due-diligence", "due-diligence-risk");
  await atThePage(account("FUND_MANAGER"), "/tasks", async (page) => {
    await takeUp(page, company.name, "风控复核");
    await page.getByText(/不能由办理过前一步的同一个人办理/).first().waitFor();
    assert.equal(await page.getByRole("radio", { name: "签署报告", exact: true }).count(), 0);
  });
  await atThePage(account("FUND_MANAGER", undefined, 1), "/tasks", async (page) => {
    await takeUp(page, company.name, "风控复核");
    await inspect(page);
    await fillForm(page, risk, opinion);
    await decide(page, "签署报告");
  });
});

test("experts are drawn by lot; one steps aside, the others score", async () => {
  const experts = accounts("EXPERT");
  await atThePage(account("FUND_MANAGER"), "/tasks", async (page) => {
    await takeUp(page, company.name, "确定评审专家");
    await page.getByLabel("抽取人数").fill("4");
    await page.getByRole("button", { name: "抽取", exact: true }).click();
    await page.getByText("人数须为单数").first().waitFor();
    await page.getByLabel("抽取人数").fill(String(experts.length));
    await page.getByRole("button", { name: "抽取", exact: true }).click();
    await page.getByText(`已抽取 ${experts.length} 人`).waitFor();
    await page.getByText("结果一致").waitFor();
    await inspect(page);
    await decide(page, "发出评审");
  }, { refused: [422] });
  await atThePage(experts[0], "/tasks", async (page) => {
    await takeUp(page, company.name, "专家评审");
    await page.getByRole("button", { name: "申请回避" }).click();
    await page.getByRole("dialog").getByLabel("回避原因").fill("与申请企业有合作关系");
    await page.getByRole("dialog").getByRole("button", { name: "申请回避" }).click();
    await page.getByText("没有等您办理的事项").waitFor();
  });
  const rubric = ok(await (await enter(experts[1])).get("/catalog/rubrics/seedfund/expert-score"));
  await atThePage(experts[1], "/tasks", async (page) => {
    await takeUp(page, company.name, "专家评审");
    await inspect(page);
    await score(page, rubric);
  });
  await undeclared(experts[2], rubric);
  for (const expert of experts.slice(2)) {
    await atThePage(expert, "/tasks", async (page) => {
      await takeUp(page, company.name, "专家评审");
      await score(page, rubric);
    }, { viewport: expert === experts[2] ? phone : undefined });
  }
  await reached("DECISION");
});

/** The server itself asks for the declaration, whatever a screen would let pass. */
async function undeclared(expert, rubric) {
  const person = await enter(expert);
  const { id } = ok(await person.get("/tasks?view=todo")).items.find((each) => each.caseId === caseId);
  const { declaration, ...without } = sheet(rubric);
  assert.equal(declaration, rubric.declaration.version);
  const { status, body } = await person.post(`/tasks/${id}/completion`, { outcome: "scored", data: without });
  assert.equal(status, 422);
  assert.deepEqual(body.errors.map((each) => each.code), ["review.declaration"]);
}

test("the committee meets, votes by name and resolves", async () => {
  await atThePage(account("IC_SECRETARY"), "/committee", async (page) => {
    await page.getByRole("button", { name: "安排会议" }).click();
    await page.getByLabel("会议名称").fill(`第 ${serial} 次投决会`);
    await page.getByLabel("时间").fill(`${day()}T14:00`);
    await page.getByLabel("地点").fill("一号会议室");
    await page.getByRole("button", { name: "保存并排议程" }).click();
    await page.getByRole("heading", { level: 1, name: `第 ${serial} 次投决会` }).waitFor();
    meetingPath = new URL(page.url()).pathname;
    await page.getByRole("listitem").filter({ hasText: company.name }).getByRole("button").click();
    await page.getByRole("heading", { name: new RegExp(project) }).waitFor();
    for (const seat of await page.getByRole("complementary").getByRole("checkbox").all()) {
      await seat.click();
      await page.waitForFunction((each) => each.checked && !each.disabled, await seat.elementHandle());
    }
    await inspect(page);
    await confirm(page, "宣布开会");
  });
  const voters = accounts("IC_MEMBER").concat(accounts("IC_CHAIR"));
  for (const voter of voters) {
    await atThePage(voter, meetingPath, async (page) => {
      await page.getByRole("radio", { name: voter.roles.includes("IC_CHAIR") ? "有条件同意" : "同意", exact: true }).check();
      if (voter.roles.includes("IC_CHAIR")) {
        await page.getByLabel("理由").fill("需要跟进知识产权");
        await page.getByLabel("条件", { exact: true }).fill("三个月内完成专利转让登记");
      }
      await page.getByRole("button", { name: "投票" }).click();
      await page.getByRole("button", { name: "改投" }).waitFor();
    }, { viewport: voter === voters[1] ? phone : undefined });
  }
  const member = voters.find(({ roles }) => roles.length === 1 && roles[0] === "IC_MEMBER");
  await atThePage(member, meetingPath, async (page) => {
    await page.getByRole("link", { name: number }).click();
    await page.getByText("专家评审汇总").waitFor();
    await page.getByText(/已于 .* 作出回避声明/).first().waitFor();
    await page.getByText("回避原因：与申请企业有合作关系").waitFor();
    await inspect(page);
  });
  await atThePage(account("IC_SECRETARY"), meetingPath, async (page) => {
    await confirm(page, "宣布结果");
    await page.getByText("有条件通过").first().waitFor();
    await confirm(page, "闭会并形成决议");
    await page.getByRole("heading", { name: "投决会决议" }).waitFor();
    await inspect(page);
  });
  await reached("PUBLICITY");
});

test("anyone reads the notice and finds where to object", async () => {
  await atThePage(undefined, "/p/cq-gaoxin/notices", async (page) => {
    await page.getByRole("link", { name: new RegExp(company.name) }).click();
    await page.getByRole("cell", { name: company.name }).waitFor();
    await page.getByRole("button", { name: "提出异议" }).click();
    await page.getByLabel("异议内容").waitFor();
    await inspect(page);
    await page.getByRole("button", { name: "提交异议" }).click();
    await page.getByRole("alert").getByText("请写清异议内容").waitFor();
  });
});

test("its working days pass", { skip: !clock && "no PARKFLOW_CLOCK_FILE" }, async () => {
  await leave();
  writeFileSync(clock, `P${ahead() + 12}D`);
  voices.clear();
  await reached("EXECUTION");
});

test("both sign, the money is prepared, checked and paid", { skip: !clock && "no PARKFLOW_CLOCK_FILE" }, async () => {
  await atThePage(company, "/applications", async (page) => {
    await page.getByRole("link", { name: "去办理" }).click();
    const form = await formOf("agreement-applicant", "agreement-applicant");
    await fillForm(page, form, { bankName: "示例银行", accountName: company.name, accountNo: "6222000000000000", accountConsent: true, agreed: true });
    await inspect(page, phone);
    await decide(page, "确认签约");
  }, { viewport: phone });
  const agreement = { agreementNo: `协 ${serial}`, signedOn: today(), startsOn: day(), endsOn: day(365), amount: "300000.00", agreementFile: await asFile("协议.pdf", pdf) };
  await atThePage(account("FUND_MANAGER"), "/tasks", async (page) => {
    await takeUp(page, company.name, "基金签约");
    await fillForm(page, await formOf("agreement-fund", "agreement-fund"), agreement);
    await inspect(page);
    await decide(page, "签署协议");
  });
  const payment = { amount: "300000.00", payee: company.name, paidOn: today(), voucherNo: `付 ${serial}`, receipt: await asFile("回单.pdf", pdf) };
  await atThePage(account("FINANCE_MAKER"), "/tasks", async (page) => {
    await takeUp(page, company.name, "拨付经办");
    await fillForm(page, await formOf("disburse-make", "disburse-make"), payment);
    await inspect(page);
    await decide(page, "提交复核");
  });
  await atThePage(account("FINANCE_CHECKER"), "/tasks", async (page) => {
    await takeUp(page, company.name, "拨付复核");
    await fillForm(page, await formOf("disburse-check", "disburse-check"), { payeeAgrees: true, amountAgrees: true, receiptAgrees: true });
    await inspect(page);
    await decide(page, "同意拨付");
  });
  assert.equal(await state(), "CLOSED");
});

test("ledger and board count the new grant", { skip: !clock && "no PARKFLOW_CLOCK_FILE" }, async () => {
  await atThePage(account("FUND_MANAGER"), "/funds", async (page) => {
    await page.getByRole("link", { name: /种子投资基金/ }).click();
    const paid = page.getByRole("row").filter({ hasText: company.name }).filter({ hasText: "拨付" });
    await paid.getByText("30 万元").waitFor();
    await inspect(page);
  });
  await atThePage(account("PARK_LEADER"), "/boards/seedfund", async (page) => {
    await page.getByText((before.sum + 30).toFixed(2), { exact: true }).first().waitFor();
    await page.getByText(String(before.granted + 1), { exact: true }).first().waitFor();
  });
  await atThePage(undefined, "/p/cq-gaoxin/board", async (page) => {
    await page.getByText((before.sum + 30).toFixed(2), { exact: true }).first().waitFor();
  });
});
