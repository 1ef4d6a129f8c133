import type { Rubric } from "@/api/types";

const group = (key: string, label: string, weight: number, items: [string, string, number, string][]) => ({
  key, label, weight, commentMin: 20, items: items.map(([item, name, max, anchor]) => ({ key: item, label: name, max, anchor })),
});

export const rubric: Rubric = {
  key: "expert-score", version: 1, title: "路演评审评分表", pass: "70", trimFrom: 5, minExperts: 3,
  groups: [
    group("tech", "技术创新", 25, [
      ["ip", "核心知识产权", 10, "授权发明 2 件以上 9—10 分，1 件 7—8 分；实用新型或软著 4—6 分；仅有申请 1—3 分"],
      ["advance", "先进性与壁垒", 10, "国内领先且难以替代 9—10 分；有明显优势 6—8 分；一般 3—5 分；无优势 0—2 分"],
      ["intensity", "研发投入强度", 5, "研发费用占营收 20% 以上 5 分，10% 以上 4 分，5% 以上 3 分，以下 0—2 分"],
    ]),
    group("team", "团队", 20, [
      ["leader", "负责人", 8, "有同行业成功经历 7—8 分；有相关经历 4—6 分；经历不足 0—3 分"],
      ["complement", "互补完整", 6, "技术、市场、管理齐备 5—6 分；缺一项 3—4 分；缺两项 0—2 分"],
      ["commitment", "全职与股权绑定", 6, "全职核心成员 3 人以上 6 分，2 人 4 分，1 人 2 分"],
    ]),
    group("market", "市场与模式", 20, [
      ["size", "规模与增长", 7, "规模大且增长快 6—7 分；中等 3—5 分；有限 0—2 分"],
      ["customers", "客户验证", 8, "付费订单 100 万元以上 8 分；有试用 4—6 分；没有 0—3 分"],
      ["competition", "竞争", 5, "优势明确且可持续 4—5 分；一般 2—3 分；弱 0—1 分"],
    ]),
    group("finance", "财务与资金", 15, [
      ["budget", "资金测算合理", 6, "测算有依据、进度匹配 5—6 分；基本合理 3—4 分；依据不足 0—2 分"],
      ["books", "财务规范", 5, "制度健全、账实相符 4—5 分；基本规范 2—3 分；不规范 0—1 分"],
      ["recovery", "回收可行", 4, "还款或退出路径清楚 4 分；基本可行 2—3 分；不清楚 0—1 分"],
    ]),
    group("park", "园区契合", 10, [
      ["chain", "主导产业与链缺口", 5, "补缺口节点 5 分；主导产业 4 分；相关 2 分"],
      ["local", "落地与就业税收", 5, "已落地并带动明显 4—5 分；有落地承诺 2—3 分；不明确 0—1 分"],
    ]),
    group("risk", "风险合规", 10, [
      ["legal", "法律与权属", 5, "无瑕疵 5 分；有可解决问题 2—4 分；有权属争议 0 分"],
      ["operation", "经营与技术风险", 5, "风险低、有措施 4—5 分；中等 2—3 分；高 0—1 分"],
    ]),
  ],
  vetoes: [
    { key: "false-material", label: "提供虚假材料" },
    { key: "dishonest", label: "在失信联合惩戒期内" },
    { key: "prohibited", label: "主营业务属禁止类" },
    { key: "controller", label: "实际控制人涉重大刑事或重大未决诉讼" },
    { key: "duplicate-funding", label: "同一用途重复获得财政资金" },
    { key: "outside-park", label: "不在园区且无落地承诺" },
  ],
  declaration: { version: "1", text: "我与申请企业及其实际控制人没有股权、任职、亲属、合作等可能影响公正评审的关系。" },
};
