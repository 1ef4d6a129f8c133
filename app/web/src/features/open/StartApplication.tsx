import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { Call } from "@/api/types";
import { useIdempotencyKey } from "@/api/idempotency";
import { useSession } from "@/app/useSession";
import { useMe } from "@/features/auth/useMe";
import { openApplication, readApplications, readRound } from "@/features/seedfund/api";
import { Deadline } from "@/kit/Deadline";
import { dateText } from "@/kit/dates";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { Panel } from "@/kit/Panel";
import { useProblemText } from "@/kit/useProblemText";
import css from "./StartApplication.module.css";

/** The next step for whoever reads the call: sign in, begin, or go on where they stopped. */
export function StartApplication({ park, call }: { park: string; call: Call }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const here = encodeURIComponent(`/p/${park}/calls/${call.id}`);
  const signedIn = useSession() === "signedIn";
  const text = useProblemText();
  const { key } = useIdempotencyKey();
  const belongs = useMe().data?.park?.slug === park;
  // The public page knows nobody; whether this person may apply is the signed-in answer's word.
  const round = useQuery({ queryKey: ["seedfund", "round", call.id], queryFn: () => readRound(call.id), enabled: belongs });
  const applicant = round.data?.can.includes("apply") ?? false;
  const mine = useQuery({ queryKey: ["seedfund", "applications", { round: call.id }], queryFn: () => readApplications({ round: call.id, mine: true }), enabled: applicant });
  const starting = useMutation({ mutationFn: () => openApplication(call.id, key), onSuccess: (opened) => void navigate(`/applications/${opened.id}`) });
  const existing = mine.data?.items.find((each) => each.state !== "WITHDRAWN");
  if (call.state !== "open") {
    return <Panel>{call.state === "upcoming" ? t("open.calls.opens", { date: dateText(call.opensAt) }) : t("open.call.over")}</Panel>;
  }
  return (
    <Panel tone="accent" title={t("open.call.apply")}>
      <Deadline dueAt={call.closesAt} />
      {starting.isError && <ErrorSummary items={[{ message: text(starting.error) }]} />}
      <div className={css.actions}>
        {!signedIn && (
          <>
            <Link to={`/register?park=${park}&next=${here}`}><Button type="primary" size="large" block tabIndex={-1}>{t("open.call.registerFirst")}</Button></Link>
            <Link to={`/sign-in?park=${park}&next=${here}`}><Button size="large" block tabIndex={-1}>{t("open.call.signIn")}</Button></Link>
          </>
        )}
        {applicant && existing && <Link to={`/applications/${existing.id}`}><Button type="primary" size="large" block tabIndex={-1}>{t("open.call.goOn")}</Button></Link>}
        {applicant && !existing && (
          <Button type="primary" size="large" block loading={starting.isPending} disabled={mine.isPending} onClick={() => starting.mutate()}>{t("open.call.begin")}</Button>
        )}
      </div>
      <p className={css.hint}>{t("open.call.beginHint")}</p>
    </Panel>
  );
}
