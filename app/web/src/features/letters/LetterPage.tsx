import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { save } from "@/api/save";
import type { Letter } from "@/api/types";
import { useMe } from "@/features/auth/useMe";
import { dateTimeText } from "@/kit/dates";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { StatusTag } from "@/kit/StatusTag";
import { letterFile, readLetter, readLetterPage } from "./api";
import css from "./LetterPage.module.css";
import { LetterPaper } from "./LetterPaper";
import { letterTone } from "./letterTone";

const VoidLetter = lazy(async () => ({ default: (await import("./VoidLetter")).VoidLetter }));

/** One letter: the paper, what it is worth, and what can be done with it. */
export function LetterPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const office = useMe().data?.rights.includes("letters.view");
  const letter = useQuery({ queryKey: ["letter", id], queryFn: () => readLetter(id) });
  const page = useQuery({ queryKey: ["letter", id, "page"], queryFn: () => readLetterPage(id), staleTime: Infinity });
  const register = { to: "/letters", label: t("letters.title") };
  if (letter.isPending) return <PageFrame title=" "><Skeleton lines={10} /></PageFrame>;
  if (letter.isError) return <PageFrame title={t("shell.notFound")}><ProblemNotice error={letter.error} retry={() => void letter.refetch()} /></PageFrame>;
  const { data } = letter;
  const back = office || !data.caseId ? register : { to: `/cases/${data.caseId}`, label: t("letters.toCase") };
  return (
    <div className={css.page}>
      <PageFrame
        title={data.title}
        back={back}
        lead={<>{data.number} <StatusTag tone={letterTone[data.state]}>{t(`letters.state.${data.state}`)}</StatusTag></>}
        actions={
          <>
            <Button type="primary" onClick={() => window.print()}>{t("boards.print")}</Button>
            <Button onClick={() => void save(letterFile(id), `${data.number} ${data.title}.docx`)}>{t("letters.download")}</Button>
            {data.can.includes("void") && <Suspense fallback={null}><VoidLetter letter={data} /></Suspense>}
          </>
        }
      >
        <LetterFacts letter={data} />
        {page.isPending ? <Skeleton lines={14} /> : page.isError ? <ProblemNotice error={page.error} retry={() => void page.refetch()} /> : <LetterPaper sheet={page.data} mark={data.state === "void" ? t("letters.state.void") : undefined} />}
      </PageFrame>
    </div>
  );
}

function LetterFacts({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  return (
    <dl className={css.facts}>
      <div><dt>{t("letters.issuedAt")}</dt><dd>{dateTimeText(letter.issuedAt)}{letter.issuedBy && ` · ${letter.issuedBy}`}</dd></div>
      {letter.caseId && letter.caseNumber && <div><dt>{t("cases.number")}</dt><dd><Link to={`/cases/${letter.caseId}`}>{letter.caseNumber}</Link></dd></div>}
      {letter.voidedAt && <div><dt>{t("letters.voidedAt")}</dt><dd>{dateTimeText(letter.voidedAt)} · {letter.reason}</dd></div>}
      <div><dt>{t("letters.check")}</dt><dd><a href={letter.address}>{t("letters.checkOpen")}</a></dd></div>
      <div className={css.wide}><dt>SHA-256</dt><dd className={css.hash}>{letter.sha256}</dd></div>
    </dl>
  );
}
