import { useQuery } from "@tanstack/react-query";
import { Button, QRCode } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams } from "react-router";
import type { Receipt } from "@/api/types";
import { palettes } from "@/app/palette";
import { dateTimeText } from "@/kit/dates";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readApplication } from "./api";
import css from "./ReceiptPage.module.css";

/** The number to keep, and what happens now. Prints on one page. */
export function ReceiptPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const fresh = useLocation().state as Receipt | null;
  const application = useQuery({ queryKey: ["seedfund", "receipt", id], queryFn: () => readApplication(id) });
  if (application.isPending) return <PageFrame title=" "><Skeleton lines={6} /></PageFrame>;
  if (application.isError) return <PageFrame title={t("shell.notFound")}><ProblemNotice error={application.error} /></PageFrame>;
  const number = fresh?.number ?? application.data.number ?? "";
  const caseId = fresh?.caseId ?? application.data.caseId ?? "";
  return (
    <PageFrame title={t("seedfund.receipt.title")} width="reading" actions={<Button onClick={() => window.print()}>{t("seedfund.receipt.print")}</Button>}>
      <Panel tone="calm">
        <div className={css.receipt}>
          <div>
            <p>{t("seedfund.receipt.number")}</p>
            <p className={css.number}>{number}</p>
            <p>{application.data.title ?? application.data.round.title}</p>
            <p>{application.data.resident?.name}</p>
            {fresh?.receipt?.at && <p>{t("seedfund.receipt.at", { at: dateTimeText(fresh.receipt.at) })}</p>}
          </div>
          <QRCode value={`${window.location.origin}/cases/${caseId}`} size={132} type="svg" color={palettes.light.text} bgColor={palettes.light.surface} aria-label={t("seedfund.receipt.qr")} />
        </div>
      </Panel>
      <Panel title={t("seedfund.receipt.now")}>
        <ol className={css.next}>
          <li>{t("seedfund.receipt.next1")}</li>
          <li>{t("seedfund.receipt.next2")}</li>
          <li>{t("seedfund.receipt.next3")}</li>
        </ol>
        <Link to={`/cases/${caseId}`}><Button type="primary" tabIndex={-1}>{t("seedfund.receipt.follow")}</Button></Link>
      </Panel>
    </PageFrame>
  );
}
