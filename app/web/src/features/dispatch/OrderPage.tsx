import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { AsOf } from "@/features/squad/AsOf";
import { inPast } from "@/features/squad/inPast";
import { useAsOf } from "@/features/squad/useAsOf";
import { ForCaseReaders } from "@/features/cases/ForCaseReaders";
import { dateTimeText, dayText } from "@/kit/dates";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { readOrder } from "./api";
import { Facts } from "./Facts";
import { MoreLink } from "./MoreLink";
import { OrderLevel } from "./OrderLevel";
import { ProjectLink } from "./ProjectLink";
import { orderTone } from "./tones";
import { WhoseTurn } from "./WhoseTurn";

/** An order with its reply, its interview and who acts next. */
export function OrderPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const [asOf, setAsOf] = useAsOf();
  const order = useQuery({ queryKey: ["dispatch", "order", id, asOf], queryFn: () => readOrder(id, asOf) });
  const back = { to: `/dispatch/orders${inPast(asOf)}`, label: t("dispatch.orders.title") };
  if (order.isPending) return <PageFrame title=" " back={back}><Skeleton lines={8} /></PageFrame>;
  if (order.isError) return <PageFrame title={t("shell.notFound")} back={back}>{asOf && <AsOf day={asOf} onChange={setAsOf} />}<ProblemNotice error={order.error} retry={() => void order.refetch()} /></PageFrame>;
  const { order: row, ...sheet } = order.data;
  const told = sheet.repliedAt || sheet.interviewedAt || sheet.exemptWhy || row.closedAt;
  return (
    <PageFrame title={row.number} back={back} lead={<><OrderLevel level={row.level} /> <StatusTag tone={orderTone[row.state]}>{t(`dispatch.orders.state.${row.state}`)}</StatusTag></>} actions={<ForCaseReaders><Link to={`/cases/${sheet.caseId}`}>{t("dispatch.caseOf")}</Link></ForCaseReaders>}>
      {asOf && <AsOf day={asOf} onChange={setAsOf} />}
      <WhoseTurn taskId={sheet.taskId} actors={sheet.actors} />
      <Panel title={t("dispatch.orders.reason")} extra={sheet.raisedFrom && <MoreLink to={`/dispatch/orders/${sheet.raisedFrom}${inPast(asOf)}`}>{t("dispatch.orders.seeFrom")}</MoreLink>}>
        <p>{row.reason}</p>
        {sheet.raisedFrom && <p>{t("dispatch.orders.raisedFrom")}</p>}
        <Facts
          items={[
            [t("dispatch.orders.demand"), sheet.demand],
            [t("dispatch.orders.course"), t(`dispatch.orders.rules.${row.level}`)],
            [t("dispatch.project"), row.projectId && <ProjectLink key="p" id={row.projectId} name={row.projectName} asOf={asOf} />],
            [t("dispatch.orders.handler"), row.handler?.name],
            [t("dispatch.orders.issuedBy"), row.issuedBy?.name ?? t("dispatch.orders.byRule")],
            [t("dispatch.orders.issuedAt"), dateTimeText(row.issuedAt)],
            [t("dispatch.state"), [row.late > 0 && t("dispatch.orders.late", { n: row.late }), sheet.returned > 0 && t("dispatch.orders.returned", { n: sheet.returned }), sheet.exemptions > 0 && t("dispatch.orders.exemptions", { n: sheet.exemptions })].filter(Boolean).join("\n")],
          ]}
        />
      </Panel>
      {told && (
        <Panel title={t("dispatch.orders.reply")} extra={<ForCaseReaders><MoreLink to={`/cases/${sheet.caseId}/submissions`}>{t("dispatch.blockers.evidence")}</MoreLink></ForCaseReaders>}>
          <Facts
            items={[
              [t("dispatch.orders.interviewedAt"), sheet.interviewedAt && dateTimeText(sheet.interviewedAt)],
              [t("dispatch.orders.repliedAt"), sheet.repliedAt && dateTimeText(sheet.repliedAt)],
              [t("dispatch.orders.newDate"), row.newDate && dayText(row.newDate)],
              [t("dispatch.orders.cause"), sheet.replyCause],
              [t("dispatch.orders.measures"), sheet.replyMeasures],
              [t("dispatch.orders.exemption"), sheet.exemptWhy],
              [t("dispatch.orders.closedBy"), sheet.closedBy?.name],
              [t("dispatch.orders.closedAt"), row.closedAt && dateTimeText(row.closedAt)],
            ]}
          />
        </Panel>
      )}
      {!asOf && <AsOf onChange={setAsOf} />}
    </PageFrame>
  );
}
