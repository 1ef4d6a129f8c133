import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams } from "react-router";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";
import { Skeleton } from "@/kit/Skeleton";
import { useProblemText } from "@/kit/useProblemText";
import { AnswerLinkForm } from "./AnswerLinkForm";
import { inspectLink } from "./api";

/** Where a link of a mail leads: says what it would do and waits for a person to do it. */
export function AnswerLinkPage() {
  const { t } = useTranslation();
  const { park = "" } = useParams();
  const token = useLocation().hash.slice(1);
  const text = useProblemText();
  const [done, setDone] = useState(false);
  const asked = useQuery({ queryKey: ["link", park, token], queryFn: () => inspectLink(park, token), retry: false, refetchOnWindowFocus: false, enabled: token !== "" && !done });
  const signIn = <Link to={`/sign-in?park=${park}`}>{t("auth.signIn")}</Link>;
  return (
    <PageFrame title={t("messages.link.title")} width="reading">
      {done ? (
        <EmptyState title={t("messages.link.done")} hint={t("messages.link.doneHint")} action={signIn} />
      ) : asked.data ? (
        <AnswerLinkForm park={park} token={token} question={asked.data} onDone={() => setDone(true)} />
      ) : asked.isError || !token ? (
        <EmptyState title={t("messages.link.none")} hint={asked.isError ? text(asked.error) : t("messages.link.noneHint")} action={signIn} />
      ) : (
        <Skeleton lines={5} />
      )}
    </PageFrame>
  );
}
