import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { noticeTone } from "@/features/open/callTone";
import { NoticeBody } from "@/features/open/NoticeBody";
import { dateTimeText, shortDate } from "@/kit/dates";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { readNotice } from "./api";

/** A notice as it hangs out, seen from inside. */
export function PublicityNoticePage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const notice = useQuery({ queryKey: ["publicity", id], queryFn: () => readNotice(id) });
  const back = { to: "/publicity", label: t("publicity.title") };
  if (notice.isPending) return <PageFrame title=" " back={back} width="reading"><Skeleton lines={8} /></PageFrame>;
  if (notice.isError) return <PageFrame title={t("shell.notFound")} back={back} width="reading"><ProblemNotice error={notice.error} /></PageFrame>;
  const { data } = notice;
  return (
    <PageFrame title={data.title} back={back} width="reading" lead={<>{t("open.notices.span", { from: shortDate(data.from), until: shortDate(data.until) })} <StatusTag tone={noticeTone[data.state]}>{t(`open.notices.state.${data.state}`)}</StatusTag></>}>
      {data.caseId && <p><Link to={`/cases/${data.caseId}`}>{t("funds.openCase")}</Link></p>}
      <NoticeBody notice={data} />
      {data.objections && (
        <Panel title={t("publicity.objectionsOf", { n: data.objections.length })}>
          {data.objections.map((each) => (
            <blockquote key={each.number}>
              <strong>{each.number}</strong> · {t(`publicity.kind.${each.kind}`)} · {dateTimeText(each.receivedAt)}
              <p>{each.text}</p>
              {(each.name || each.contact) && <small>{[each.name, each.contact].filter(Boolean).join(" · ")}</small>}
            </blockquote>
          ))}
        </Panel>
      )}
    </PageFrame>
  );
}
