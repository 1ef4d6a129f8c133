import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { useSession } from "@/app/useSession";
import { readCalls, readNotices } from "./api";
import { CallCards } from "./CallCards";
import { NoticeList } from "./NoticeList";
import css from "./ParkHomePage.module.css";
import { usePark } from "./usePark";

/** The park's face: what can be applied for now, what is on public notice. */
export function ParkHomePage() {
  const { t } = useTranslation();
  const { park = "" } = useParams();
  const signedIn = useSession() === "signedIn";
  const here = usePark(park);
  const calls = useQuery({ queryKey: ["public", park, "calls", "first"], queryFn: () => readCalls(park) });
  const notices = useQuery({ queryKey: ["public", park, "publicity", "first"], queryFn: () => readNotices(park) });
  if (here.isError) return <PageFrame title={t("shell.notFound")} width="reading"><ProblemNotice error={here.error} /></PageFrame>;
  return (
    <PageFrame title={here.data?.name ?? " "}>
      {!signedIn && (
        <Panel tone="accent">
          <div className={css.first}>
            <div>
              <h2>{t("open.home.firstTime")}</h2>
              <ol className={css.steps}>
                <li>{t("open.home.step1")}</li>
                <li>{t("open.home.step2")}</li>
                <li>{t("open.home.step3")}</li>
              </ol>
            </div>
            <Link to={`/register?park=${park}`}><Button type="primary" size="large" tabIndex={-1}>{t("auth.register")}</Button></Link>
          </div>
        </Panel>
      )}
      <div className={css.columns}>
        <section className={css.column}>
          <header className={css.head}>
            <h2>{t("open.calls.now")}</h2>
            <Link to={`/p/${park}/calls`}>{t("open.all")}</Link>
          </header>
          {calls.isPending ? <Skeleton /> : calls.isError ? <ProblemNotice error={calls.error} retry={() => void calls.refetch()} /> : <CallCards park={park} calls={calls.data.items.filter((call) => call.state !== "closed").slice(0, 4)} />}
        </section>
        <section className={css.column}>
          <header className={css.head}>
            <h2>{t("open.notices.now")}</h2>
            <Link to={`/p/${park}/notices`}>{t("open.all")}</Link>
          </header>
          {notices.isPending ? <Skeleton /> : notices.isError ? <ProblemNotice error={notices.error} retry={() => void notices.refetch()} /> : <NoticeList park={park} notices={notices.data.items.slice(0, 5)} />}
        </section>
      </div>
    </PageFrame>
  );
}
