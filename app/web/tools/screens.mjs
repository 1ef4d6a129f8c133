/** What to look at: a path, who is signed in, and what to do before the picture. */
export const screens = [
  { name: "parks", path: "/" },
  { name: "sign-in", path: "/sign-in?park=xiyong" },
  { name: "own-password", path: "/sign-in", then: async (page) => { await page.getByLabel("登录名").fill("expert-1"); await page.locator("#password").fill("handed-over"); await page.keyboard.press("Enter"); await page.locator("#newPassword").waitFor(); } },
  { name: "register", path: "/register?park=xiyong" },
  { name: "home", path: "/p/xiyong" },
  { name: "calls", path: "/p/xiyong/calls" },
  { name: "call", path: "/p/xiyong/calls/round-1" },
  { name: "call-mine", path: "/p/xiyong/calls/round-1", as: "applicant" },
  { name: "notices", path: "/p/xiyong/notices" },
  { name: "notice", path: "/p/xiyong/notices/notice-1", then: async (page) => { await page.getByRole("button", { name: "提出异议" }).click(); await page.getByRole("button", { name: "提交异议" }).click(); } },
  { name: "public-board", path: "/p/xiyong/board" },
  { name: "mine", path: "/applications", as: "applicant" },
  { name: "draft", path: "/applications/draft", as: "applicant", then: (page) => page.getByRole("button", { name: "自查一下" }).click() },
  { name: "section-a", path: "/applications/draft/sections/A", as: "applicant" },
  { name: "section-b", path: "/applications/draft/sections/B", as: "applicant" },
  { name: "section-c", path: "/applications/draft/sections/C", as: "applicant", then: (page) => page.getByRole("button", { name: "保存并继续" }).click() },
  {
    name: "expired", path: "/applications/draft/sections/C", as: "applicant",
    then: async (page) => {
      await page.evaluate(() => localStorage.setItem("mock.expired", "1"));
      await page.getByLabel("创新点").fill("锗硅异质结");
      await page.getByText("登录已到时间").first().waitFor({ timeout: 8000 });
    },
  },
  { name: "section-f", path: "/applications/draft/sections/F", as: "applicant", then: (page) => page.getByRole("button", { name: "保存并继续" }).click() },
  { name: "section-h", path: "/applications/draft/sections/H", as: "applicant" },
  { name: "section-g", path: "/applications/draft/sections/G", as: "applicant" },
  { name: "check", path: "/applications/full/check", as: "applicant" },
  { name: "check-gaps", path: "/applications/draft/check", as: "applicant" },
  { name: "receipt", path: "/applications/sent/receipt", as: "applicant" },
  { name: "status", path: "/applications/sent", as: "applicant" },
  { name: "submissions", path: "/cases/c1/submissions", as: "applicant" },
  { name: "correction", path: "/corrections/t-correction", as: "applicant" },
  { name: "not-found", path: "/nowhere" },
  { name: "cases", path: "/cases", as: "manager" },
  { name: "inbox", path: "/tasks", as: "manager", then: async (page) => { await page.keyboard.press("j"); await page.keyboard.press("j"); } },
  { name: "inbox-empty", path: "/tasks?view=done", as: "manager" },
  { name: "task", path: "/tasks/t-check", as: "manager", then: async (page) => { await page.getByRole("radio", { name: "退回补正" }).check(); await page.getByRole("button", { name: "退回补正…" }).click(); } },
  { name: "task-sure", path: "/tasks/t-late", as: "manager", then: answerAll },
  { name: "task-late", path: "/tasks/t-late", as: "manager", then: async (page) => { await answerAll(page); await page.getByRole("dialog").getByRole("button", { name: "受理" }).click(); } },
  { name: "score", path: "/tasks/s2", as: "expert", then: scoreSome },
  { name: "meetings", path: "/committee", as: "secretary", then: (page) => page.getByRole("button", { name: "安排会议" }).click() },
  { name: "meeting", path: "/committee/m1", as: "secretary" },
  { name: "meeting-decide", path: "/committee/m1", as: "secretary", then: (page) => page.getByRole("button", { name: "宣布结果" }).first().click() },
  { name: "meeting-vote", path: "/committee/m1", as: "committee", then: async (page) => { await page.getByRole("radio", { name: "有条件同意" }).first().check(); await page.getByRole("button", { name: "投票" }).first().click(); } },
  { name: "meeting-closed", path: "/committee/m2", as: "secretary" },
  { name: "funds", path: "/funds", as: "manager" },
  { name: "fund", path: "/funds/f1", as: "manager" },
  { name: "fund-new", path: "/funds", as: "manager", then: async (page) => { await page.getByRole("button", { name: "设立基金" }).click(); await page.getByRole("button", { name: "添加出资方" }).click(); await page.getByRole("textbox", { name: "出资比例 1" }).fill("60"); await page.getByRole("button", { name: "设立基金" }).click(); } },
  { name: "fund-enter", path: "/funds/f1", as: "manager", then: (page) => page.getByRole("button", { name: "记入到位资金" }).click() },
  { name: "rounds", path: "/rounds", as: "manager", then: async (page) => { await page.getByRole("button", { name: "新建批次" }).click(); await page.getByRole("combobox", { name: "支持规则" }).selectOption("CQ-2016"); await page.getByRole("button", { name: "存为草稿" }).click(); } },
  { name: "round", path: "/rounds/draft-round", as: "manager" },
  { name: "publicity", path: "/publicity", as: "secretary" },
  { name: "publicity-one", path: "/publicity/notice-1", as: "secretary" },
  { name: "board", path: "/boards", as: "leader" },
  { name: "members", path: "/members", as: "admin" },
  { name: "member", path: "/members/u1", as: "admin", then: async (page) => { await page.getByRole("checkbox", { name: /评审专家/ }).check(); await page.getByRole("button", { name: "保存" }).click(); } },
  { name: "member-new", path: "/members/new", as: "admin", then: async (page) => { await page.getByRole("textbox", { name: "姓名" }).fill("评审专家乙"); await page.getByRole("checkbox", { name: /评审专家/ }).check(); await page.getByRole("button", { name: "添加并生成初始密码" }).click(); } },
  { name: "catalog", path: "/catalog", as: "manager" },
  { name: "workflow", path: "/catalog/seedfund", as: "manager" },
  { name: "case-staff", path: "/cases/c2", as: "manager" },
  { name: "letters", path: "/letters", as: "manager" },
  { name: "letter", path: "/letters/l1", as: "manager" },
  { name: "letter-void", path: "/letters/l1", as: "manager", then: (page) => page.getByRole("button", { name: "作废" }).click() },
  { name: "letter-preview", path: "/cases/c1/letters/refusal", as: "manager" },
  { name: "letter-templates", path: "/letters/templates", as: "admin" },
  { name: "letter-template", path: "/letters/templates/seedfund/correction", as: "admin" },
  { name: "letter-case", path: "/cases/c1", as: "manager", then: (page) => page.getByText("预览与重新出具").click() },
  { name: "letter-check", path: "/public/xiyong/letters/abc", then: (page) => page.locator("input[type=file]").setInputFiles({ name: "补正告知书.docx", mimeType: "application/octet-stream", buffer: Buffer.from("x") }) },
  { name: "letter-unknown", path: "/public/xiyong/letters/unknown" },
];

async function answerAll(page) {
  for (const group of await page.getByRole("radio", { name: "齐全" }).all()) await group.check();
  await page.getByRole("radio", { name: "受理", exact: true }).check();
  await page.getByRole("button", { name: "受理…" }).click();
}

async function scoreSome(page) {
  for (const [item, points] of [["核心知识产权", "9"], ["先进性与壁垒", "8"], ["研发投入强度", "5"], ["负责人", "7"]]) {
    await page.getByRole("group", { name: item }).getByRole("radio", { name: points, exact: true }).check({ force: true });
  }
  await page.getByRole("textbox", { name: "技术创新评语" }).fill("核心专利布局完整，两件发明已授权，工艺窗口验证充分，替代难度高。");
}
