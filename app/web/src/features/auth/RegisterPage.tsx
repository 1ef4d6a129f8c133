import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useSearchParams } from "react-router";
import { useIdempotencyKey } from "@/api/idempotency";
import { session } from "@/api/session";
import { useSession } from "@/app/useSession";
import { readParks } from "@/features/open/api";
import type { SummaryItem } from "@/kit/ErrorSummary";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { problemItems } from "@/kit/problemItems";
import { useProblemText } from "@/kit/useProblemText";
import { register } from "./api";
import { RegisterForm } from "./RegisterForm";
import { type Draft, emptyDraft, registrationOf } from "./registrationDraft";
import { registrationGaps } from "./registrationGaps";
import { safeNext } from "./safeNext";

const targetOf = (pointer: string): string => (pointer === "/privacyConsent" ? "consent" : pointer.replace(/^\//, ""));

export function RegisterPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const signedIn = useSession() === "signedIn";
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(params.get("park") ?? ""));
  const [errors, setErrors] = useState<SummaryItem[]>([]);
  const { key, renew } = useIdempotencyKey();
  const text = useProblemText();
  const parks = useQuery({ queryKey: ["public", "parks"], queryFn: readParks });
  const sending = useMutation({
    mutationFn: (filled: Draft) => register(registrationOf(filled), key),
    onSuccess: (tokens) => {
      renew();
      session.begin(tokens);
    },
    onError: (error) => setErrors(problemItems(error, text(error), targetOf)),
  });
  if (signedIn) return <Navigate replace to={safeNext(params.get("next"))} />;

  const submit = (): void => {
    const gaps = registrationGaps(draft, t);
    setErrors(gaps);
    if (!gaps.length) sending.mutate(draft);
  };
  return (
    <PageFrame title={t("auth.reg.title")} lead={t("auth.reg.lead")} width="reading">
      <Panel>
        <RegisterForm draft={draft} parks={parks.data?.items ?? []} errors={errors} busy={sending.isPending} onChange={(part) => setDraft({ ...draft, ...part })} onSubmit={submit} />
        <p>
          {t("auth.haveAccount")} <Link to="/sign-in">{t("auth.signIn")}</Link>
        </p>
      </Panel>
    </PageFrame>
  );
}
