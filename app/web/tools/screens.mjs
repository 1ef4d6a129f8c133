/** What to look at: a path, who is signed in, and what to do before the picture. */
export const screens = [
  { name: "parks", path: "/" },
  { name: "sign-in", path: "/sign-in?park=xiyong" },
  { name: "register", path: "/register?park=xiyong" },
  { name: "home", path: "/p/xiyong" },
  { name: "calls", path: "/p/xiyong/calls" },
  { name: "call", path: "/p/xiyong/calls/round-1" },
  { name: "call-mine", path: "/p/xiyong/calls/round-1", as: "applicant" },
  { name: "notices", path: "/p/xiyong/notices" },
  { name: "notice", path: "/p/xiyong/notices/notice-1", then: async (page) => { await page.getByRole("button", { name: "提出异议" }).click(); await page.getByRole("button", { name: "提交异议" }).click(); } },
  { name: "public-board", path: "/p/xiyong/board" },
  { name: "cases", path: "/cases", as: "manager" },
];
