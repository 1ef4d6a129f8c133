// A seed fund from the call to the payment, by its people; where a person decides, in the screens: npm run e2e.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { after, test } from "node:test";
import { answers, complete, diligence, eligible, pdf, png, sheet, uscc } from "./company.mjs";
import { atThePage, close, decide, phone, score } from "./hands.mjs";
import { account, accounts, base, enter, register, server } from "./people.mjs";

const clock = process.env.PARKFLOW_CLOCK_FILE;
const ahead = () => (clock && existsSync(clock) ? Number(readFileSync(clock, "utf8").match(/\d+/)?.[0] ?? 0) : 0);
/** A day as the server counts. */
const day = (later = 0) => new Date(Date.now() + (ahead() + later) * 86_400_000).toISOString().slice(0, 10);
const serial = Date.now() % 10_000;
const company = { name: `演示·青禾视觉科技 ${serial} 号`, uscc: uscc(serial), login: `qinghe-${serial}` };

const by = new Map();
const as = async (role, nth = 0) => {
  const { login } = account(role, undefined, nth);
  if (!by.has(login)) by.set(login, await server(role, undefined, nth));
  return by.get(login);
};
const ok = ({ status, body }) => {
  assert.ok(status < 300, `${status} ${JSON.stringify(body)}`);
  return body;
};

let applicant;
let roundId;
let caseId;

const task = async (person, step) => {
  for (let tries = 0; tries < 40; tries++) {
    for (const view of ["todo", "claimable"]) {
      const found = ok(await person.get(`/tasks?view=${view}&limit=100`)).items.find((each) => each.caseId === caseId && each.step === step);
      if (found) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  assert.fail(`nobody has ${step}: ${JSON.stringify(ok(await person.get(`/cases/${caseId}`)).actors)}`);
};
const answer = async (person, step, outcome, data = {}, comment) => {
  const { id } = await task(person, step);
  const sheetOfTask = ok(await person.get(`/tasks/${id}`));
  assert.ok(sheetOfTask.outcomes.some((each) => each.key === outcome), `${step} offers ${JSON.stringify(sheetOfTask.outcomes)}`);
  return ok(await person.post(`/tasks/${id}/completion`, { outcome, data, ...(comment && { comment }) }));
};
const state = async () => ok(await (await as("FUND_MANAGER")).get(`/cases/${caseId}`)).state;
const card = async (code) => ok(await (await as("PARK_LEADER")).get("/boards/seedfund")).cards.find((each) => each.code === code)?.value;

let before;
after(close);

test("a call is published and anyone reads it", async () => {
  before = { granted: Number(await card("granted")), sum: Number(await card("grantedSum")) };
  const officer = await as("FUND_MANAGER");
  const fund = ok(await officer.get("/seedfund/funds")).items[0];
  const title = `种子基金第 ${serial} 批`;
  roundId = ok(await officer.post("/seedfund/rounds", { fundId: fund.id, title, preset: "CQ-2016", opensAt: day(), closesAt: day(20), budget: { amount: "3000000.00", currency: "CNY" }, notice: "申报通知" })).id;
  ok(await officer.post(`/seedfund/rounds/${roundId}/publication`, {}));
});

test("a company registers, fills in, checks itself and hands in", async () => {
  applicant = await register(company);
  const opened = ok(await applicant.post("/seedfund/applications", { roundId }));
  assert.equal(opened.data.entName, company.name);
  const path = `/seedfund/applications/${opened.id}`;
  const file = ok(await applicant.upload("营业执照.pdf", pdf)).id;
  const { version } = ok(await applicant.put(`${path}/data`, { projectName: "工业视觉检测设备" }, opened.version));
  ok(await applicant.put(`${path}/data`, answers(company, file), version));
  const found = ok(await applicant.post(`${path}/eligibility-checks`, {})).items;
  assert.ok(found.every((each) => each.result !== "fail"), JSON.stringify(found));
  ({ caseId } = ok(await applicant.post(`${path}/submissions`, {})));
  assert.equal(await state(), "SUBMITTED");
});

test("the formal check asks for a correction and gets it", async () => {
  const officer = await as("FUND_MANAGER");
  await answer(officer, "formal-check", "correct", { ...complete, groupC: "MISSING", remarkC: "请补充应用场景", correctionFields: ["summary"] }, "请补充项目摘要");
  assert.equal(await state(), "CORRECTION");
  await atThePage(company, `/corrections/${(await task(applicant, "correction")).id}`, async (page) => {
    await page.getByLabel("项目摘要").fill("面向汽车零部件的在线检测设备，已补充应用场景。");
    await page.getByRole("button", { name: "提交补正" }).click();
    await page.getByText("现在到哪一步了").waitFor();
  }, phone);
  await atThePage(account("FUND_MANAGER"), `/tasks/${(await task(officer, "formal-check")).id}`, async (page) => {
    for (const whole of await page.getByRole("radio", { name: "齐全" }).all()) await whole.check();
    await decide(page, "受理");
  });
});

test("two people look into the company", async () => {
  const [lead, risk] = [await as("FUND_MANAGER"), await as("FUND_MANAGER", 1)];
  if ((await state()) === "ACCEPTED") await answer(lead, "eligibility-review", "pass", eligible);
  const photo = ok(await lead.upload("现场.png", png)).id;
  await answer(lead, "due-diligence", "report", diligence(day(), photo));
  const opinion = { riskOpinion: "风险可控，同意。", riskSignature: true };
  const { id } = await task(risk, "due-diligence-risk");
  assert.equal((await lead.post(`/tasks/${id}/completion`, { outcome: "sign", data: opinion })).status, 403);
  await answer(risk, "due-diligence-risk", "sign", opinion);
});

test("experts score", async () => {
  const officer = await as("FUND_MANAGER");
  const experts = await Promise.all([0, 1, 2].map((nth) => as("EXPERT", nth)));
  const ids = await Promise.all(experts.map(async (each) => ok(await each.get("/me")).memberId));
  await answer(officer, "experts", "appoint", { experts: ids, method: "DRAWN" });
  const rubric = ok(await experts[0].get("/catalog/rubrics/seedfund/expert-score"));
  await atThePage(account("EXPERT"), `/tasks/${(await task(experts[0], "score")).id}`, (page) => score(page, rubric));
  for (const expert of experts.slice(1)) await answer(expert, "score", "scored", sheet(rubric));
  assert.equal(await state(), "DECISION");
});

test("the committee votes by name and resolves", async () => {
  const secretary = await as("IC_SECRETARY");
  const waiting = ok(await secretary.get("/committee/waiting")).items;
  assert.ok(waiting.some((each) => each.caseId === caseId), JSON.stringify(waiting));
  const meeting = ok(await secretary.post("/committee/meetings", { title: `第 ${serial} 次投决会`, heldAt: `${day()}T14:00:00+08:00`, place: "一号会议室" }));
  const path = `/committee/meetings/${meeting.id}`;
  const listed = ok(await secretary.post(`${path}/items`, { caseId }));
  for (const { id } of listed.members) ok(await secretary.post(`${path}/attendance`, { memberId: id, present: true }));
  const open = ok(await secretary.post(`${path}/opening`, {}));
  const item = open.items.find((each) => each.caseId === caseId);
  await atThePage(account("IC_CHAIR"), `/committee/${meeting.id}`, async (page) => {
    await page.getByRole("radio", { name: "同意", exact: true }).check();
    await page.getByRole("button", { name: "投票" }).click();
    await page.getByRole("button", { name: "改投" }).waitFor();
  });
  const voters = [secretary, ...(await Promise.all(accounts("IC_MEMBER").filter((each) => !each.roles.includes("IC_SECRETARY")).map((_, at) => as("IC_MEMBER", at + 1))))];
  for (const voter of voters) ok(await voter.post(`/committee/items/${item.id}/ballots`, { vote: "yes" }));
  ok(await secretary.post(`/committee/items/${item.id}/decision`, {}));
  const closed = ok(await secretary.post(`${path}/closing`, {}));
  assert.equal(closed.state, "closed");
  assert.equal(await state(), "PUBLICITY");
});

test("the public reads the notice and its working days pass", { skip: !clock && "no PARKFLOW_CLOCK_FILE" }, async () => {
  const { items } = await (await fetch(`${base}/api/v1/public/cq-gaoxin/publicity`)).json();
  assert.ok(JSON.stringify(items).includes(company.name), JSON.stringify(items).slice(0, 600));
  writeFileSync(clock, `P${ahead() + 12}D`);
  by.clear();
  applicant = await enter(company);
  for (let tries = 0; tries < 60 && (await state()) === "PUBLICITY"; tries++) await new Promise((resolve) => setTimeout(resolve, 1_000));
  assert.equal(await state(), "EXECUTION");
});

test("the money is agreed, prepared, checked, paid and counted", { skip: !clock && "no PARKFLOW_CLOCK_FILE" }, async () => {
  await answer(applicant, "agreement-applicant", "sign", { bankName: "示例银行", accountName: company.name, accountNo: "6222000000000000", accountConsent: true, agreed: true });
  const officer = await as("FUND_MANAGER");
  const signed = ok(await officer.upload("协议.pdf", pdf)).id;
  await answer(officer, "agreement-fund", "sign", { agreementNo: "协 1", signedOn: day(), startsOn: day(), endsOn: day(365), amount: "300000.00", agreementFile: signed });
  const maker = await as("FINANCE_MAKER");
  const receipt = ok(await maker.upload("回单.pdf", pdf)).id;
  await answer(maker, "disburse-make", "prepare", { amount: "300000.00", payee: company.name, paidOn: day(), voucherNo: `付 ${serial}`, receipt });
  await atThePage(account("FINANCE_CHECKER"), `/tasks/${(await task(await as("FINANCE_CHECKER"), "disburse-check")).id}`, async (page) => {
    for (const yes of await page.getByRole("radio", { name: "是", exact: true }).all()) await yes.check();
    await decide(page, "同意拨付");
  });
  assert.equal(await state(), "CLOSED");
  assert.equal(Number(await card("granted")), before.granted + 1);
  assert.equal(Number(await card("grantedSum")), before.sum + 30);
});
