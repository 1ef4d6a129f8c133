import type { AgendaItem, CommitteeRules, Meeting, Tally, Voted, WaitingCase } from "@/api/types";
import { soon } from "./sampleCases";

const yuan = (amount: string) => ({ amount, currency: "CNY" as const });
const people = ["主任甲", "委员甲", "委员乙", "委员丙", "委员丁", "委员戊", "委员己"];

const tally = (part: Partial<Tally>): Tally => ({
  members: 7, recused: 0, present: 6, quorum: 5, needed: 5, yes: 0, conditional: 0, abstain: 0, no: 0, outstanding: 6, quorate: true, passed: false, ...part,
});

const item = (at: number, title: string, resident: string, asked: string, part: Partial<AgendaItem>): AgendaItem => ({
  id: `i${at}`, meetingId: "m1", caseId: `c${at}`, number: `西岭种〔2026〕${at + 3}号`, title, resident, asked: yuan(asked), limit: yuan("300000.00"),
  state: "open", recused: [], ballots: [], tally: tally({}), conditions: [], can: [], ...part,
});

const voted = (at: number, vote: Voted["vote"], reason?: string, conditions: string[] = []): Voted => ({ memberId: `p${at}`, member: people[at] ?? "", vote, reason, conditions });

const rules: CommitteeRules = {
  version: 0, origin: "standard", quorumBase: "NON_RECUSED", quorum: { numerator: 2, denominator: 3 }, fewest: 3, passBase: "NON_RECUSED", pass: { numerator: 2, denominator: 3 },
  tie: "FAILS", chairVeto: false, fewestSeats: 5, largestSeats: 9, substitution: true, can: [],
};

export const meeting: Meeting = {
  id: "m1", title: "2026 年第 4 次投决会", heldAt: soon(0), place: "园区管委会 2 号会议室", state: "open", rules, can: ["list", "attend", "close"],
  members: people.map((name, at) => ({ id: `p${at}`, name, present: at !== 6, chair: at === 0 })),
  items: [
    item(1, "可降解骨科植入材料", "重庆青砾生物材料有限公司", "300000.00", {
      ballots: [voted(0, "yes"), voted(1, "yes"), voted(2, "conditional", "订单占比偏低", ["签约前补充两份意向订单"]), voted(3, "yes"), voted(4, "yes"), voted(5, "no", "临床路径不清楚")],
      tally: tally({ yes: 4, conditional: 1, no: 1, outstanding: 0, passed: true }),
    }),
    item(2, "激光雷达核心光学组件", "重庆远瞻光学科技有限公司", "260000.00", {
      recused: ["委员丁"], ballots: [voted(1, "yes"), voted(2, "abstain")],
      tally: tally({ recused: 1, present: 5, quorum: 4, needed: 4, yes: 1, abstain: 1, outstanding: 3 }),
    }),
  ],
};

export const closedMeeting: Meeting = {
  ...meeting, id: "m2", title: "2026 年第 3 次投决会", heldAt: soon(-30), state: "closed", can: [],
  items: meeting.items.map((each) => ({ ...each, state: "decided", outcome: "APPROVED", outcomeLabel: "通过", granted: each.asked, can: [], tally: tally({ yes: 5, conditional: 0, no: 1, outstanding: 0, passed: true }) })),
  resolution: {
    items: meeting.items.map((each) => ({ caseId: each.caseId, number: each.number, resident: each.resident, title: each.title, outcome: "APPROVED", outcomeLabel: "通过", granted: each.asked, conditions: [] })),
    total: yuan("560000.00"), capital: "伍拾陆万元整", digest: "9f2c1b7ae04d55c2bb71f0e6a4d9c83e", closedAt: soon(-30),
  },
};

export const waitingCases: WaitingCase[] = [
  { caseId: "w1", number: "西岭种〔2026〕10号", title: "低功耗边缘推理芯片", resident: "重庆芯矩微电子有限公司", asked: yuan("300000.00") },
  { caseId: "w2", number: "西岭种〔2026〕11号", title: "园区级储能调度平台", resident: "重庆衡储能源科技有限公司", asked: yuan("200000.00") },
];
