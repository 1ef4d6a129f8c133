import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { ProblemError } from "@/api/ProblemError";
import { dateText } from "@/kit/dates";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { readPublicLetter } from "./api";
import { CompareFile } from "./CompareFile";
import css from "./LetterCheck.module.css";

/** What the code on a letter opens: whether it is genuine and in force, and whether a file is that letter. */
export function LetterCheckPage() {
  const { t } = useTranslation();
  const { park = "", code = "" } = useParams();
  const letter = useQuery({ queryKey: ["public", park, "letters", code], queryFn: () => readPublicLetter(park, code), retry: false });
  if (letter.isPending) return <PageFrame title={t("letters.public.title")} width="reading"><Skeleton lines={6} /></PageFrame>;
  if (letter.isError) {
    const unknown = ProblemError.of(letter.error).problem.status === 404;
    return (
      <PageFrame title={t("letters.public.title")} width="reading">
        {unknown ? <Panel tone="late" title={t("letters.public.unknown")}><p>{t("letters.public.unknownHint")}</p></Panel> : <ProblemNotice error={letter.error} retry={() => void letter.refetch()} />}
      </PageFrame>
    );
  }
  const { data } = letter;
  const valid = data.state === "valid";
  return (
    <PageFrame title={t("letters.public.title")} lead={t("letters.public.lead", { issuer: data.issuer })} width="reading">
      <Panel tone={valid ? "calm" : "late"} title={<>{data.title} <StatusTag tone={valid ? "calm" : "late"}>{t(`letters.state.${data.state}`)}</StatusTag></>}>
        <p>{valid ? t("letters.public.valid") : t("letters.public.void", { day: dateText(data.voidedAt ?? data.issuedAt) })}</p>
        <dl className={css.facts}>
          <div><dt>{t("letters.number")}</dt><dd>{data.number}</dd></div>
          <div><dt>{t("letters.issuer")}</dt><dd>{data.issuer}</dd></div>
          <div><dt>{t("letters.issuedAt")}</dt><dd>{dateText(data.issuedAt)}</dd></div>
          <div className={css.wide}><dt>SHA-256</dt><dd className={css.hash}>{data.sha256}</dd></div>
        </dl>
      </Panel>
      <CompareFile sha256={data.sha256} />
    </PageFrame>
  );
}
