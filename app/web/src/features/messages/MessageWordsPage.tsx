import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PageFrame } from "@/kit/PageFrame";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { readSettings, readTemplates } from "./api";
import { SettingsForm } from "./SettingsForm";
import { TemplateForm } from "./TemplateForm";

/** Quiet hours of the park and the words of every message. */
export function MessageWordsPage() {
  const { t } = useTranslation();
  // what is typed over stays: only a press on reload reads it anew
  const settings = useQuery({ queryKey: ["messages", "settings"], queryFn: readSettings, staleTime: Infinity, gcTime: 0 });
  const templates = useQuery({ queryKey: ["messages", "templates"], queryFn: readTemplates, staleTime: Infinity, gcTime: 0 });
  const failed = settings.error ?? templates.error;
  return (
    <PageFrame title={t("messages.words")} lead={t("messages.wordsLead")} back={{ to: "/webhooks", label: t("messages.outside") }} width="reading">
      {failed && <ProblemNotice error={failed} retry={() => void Promise.all([settings.refetch(), templates.refetch()])} />}
      {(settings.isPending || templates.isPending) && <Skeleton lines={8} />}
      {settings.data && <SettingsForm key={settings.data.version} kept={settings.data} />}
      {templates.data?.items.map((template) => <TemplateForm key={`${template.rule}${template.version}`} kept={template} />)}
    </PageFrame>
  );
}
