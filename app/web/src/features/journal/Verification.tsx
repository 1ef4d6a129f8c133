import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/auth/useMe";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { recountFigures, verifyChain, verifyFigures } from "./api";
import css from "./JournalPage.module.css";

/** Counts the chain of facts and every figure of the boards anew, when asked: both read all that ever happened. */
export function Verification() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(0);
  const chain = useQuery({ queryKey: ["journal", "chain", asked], queryFn: verifyChain, enabled: asked > 0 });
  const figures = useQuery({ queryKey: ["journal", "figures", asked], queryFn: verifyFigures, enabled: asked > 0 });
  const me = useMe().data;
  const mending = useAct((_: undefined, key) => recountFigures(key), [["boards"]], () => setAsked(asked + 1));
  const failed = chain.error ?? figures.error;
  const off = figures.data?.differences.length ?? 0;
  return (
    <Panel title={t("journal.verify")} extra={<Button loading={chain.isFetching || figures.isFetching} onClick={() => setAsked(asked + 1)}>{t("journal.verifyGo")}</Button>}>
      {asked === 0 && <p>{t("journal.verifyHint")}</p>}
      {failed && <ProblemNotice error={failed} />}
      <ErrorSummary items={mending.errors} />
      {(chain.isLoading || figures.isLoading) && <Skeleton lines={2} />}
      <div className={css.verdicts} role="status">
        {chain.data && (
          <p className={css.verdict}>
            <StatusTag tone={chain.data.brokenAt === undefined ? "calm" : "late"}>{t(chain.data.brokenAt === undefined ? "journal.whole" : "journal.broken")}</StatusTag>
            {chain.data.brokenAt === undefined ? t("journal.sealed", { n: chain.data.sealed, open: chain.data.open }) : t("journal.brokenAt", { n: chain.data.brokenAt })}
            {chain.data.head && <small>{t("journal.head")} <code>{chain.data.head}</code></small>}
          </p>
        )}
        {figures.data && (
          <p className={css.verdict}>
            <StatusTag tone={off ? "late" : "calm"}>{t(off ? "journal.figuresOff" : "journal.figuresRight")}</StatusTag>
            {off ? t("journal.figuresDiffer", { n: off }) : t("journal.figuresAgree", { n: figures.data.events })}
            {off > 0 && me?.rights.includes("incidents.manage") && <Button loading={mending.busy} onClick={() => mending.run(undefined)}>{t("journal.mend")}</Button>}
            {figures.data.differences.map((line) => <small key={`${line.measure}${line.scope}${line.month}`}>{t("journal.figure", { ...line })}</small>)}
          </p>
        )}
      </div>
    </Panel>
  );
}
