import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Member } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { readHoldings } from "@/features/work/api";
import { Panel } from "@/kit/Panel";

/** What would have to be handed over when this person leaves; nothing for one who holds nothing. */
export function MemberHoldings({ member }: { member: Member }) {
  const { t } = useTranslation();
  const rights = useMe().data?.rights ?? [];
  const hands = rights.includes("cases.manage");
  const holdings = useQuery({ queryKey: ["members", "holdings", member.id], queryFn: () => readHoldings(member.id), enabled: hands || rights.includes("members.manage") });
  const held = holdings.data;
  if (!held || held.tasks + held.parts + held.units + held.crews === 0) return null;
  return (
    <Panel title={t("members.holdings")} tone={member.state === "active" ? "plain" : "close"}>
      <p>{t("members.holds", { ...held })}</p>
      {member.state !== "active" && <p>{t("members.holdsLeft")}</p>}
      {hands && <p><Link to={`/handover?from=${member.id}&name=${encodeURIComponent(member.name)}`}>{t("members.handOver")}</Link></p>}
    </Panel>
  );
}
