import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readPreferences } from "./api";
import { PreferencesForm } from "./PreferencesForm";

/** How I want to be told. */
export function PreferencesPage() {
  const { t } = useTranslation();
  // what is typed over stays: only a press on reload reads it anew
  const kept = useQuery({ queryKey: ["messages", "preferences"], queryFn: readPreferences, staleTime: Infinity, gcTime: 0 });
  return (
    <PageFrame title={t("messages.preferences")} back={{ to: "/messages", label: t("messages.title") }} width="reading" lead={t("messages.preferencesLead")}>
      {kept.isPending && <Skeleton lines={6} />}
      {kept.isError && <ProblemNotice error={kept.error} retry={() => void kept.refetch()} />}
      {kept.isSuccess && <PreferencesForm key={kept.data.version} kept={kept.data} onReload={() => void kept.refetch()} />}
    </PageFrame>
  );
}
