import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftKeeping } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { halfWidth } from "@/kit/tidy";
import { useAct } from "@/kit/useAct";
import { changeKeeping, readKeeping } from "./api";

const KEY = ["drafts", "keeping"];

/** After how many days without a touch a draft goes. */
export function KeepingPanel() {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  // what is typed over stays: only a press on reload reads it anew
  const keeping = useQuery({ queryKey: KEY, queryFn: readKeeping, staleTime: Infinity, gcTime: 0 });
  return (
    <Panel title={t("settings.drafts.title")} extra={keeping.data?.can.includes("change") && !changing && <Button onClick={() => setChanging(true)}>{t("settings.change")}</Button>}>
      {keeping.isPending && <Skeleton lines={2} />}
      {keeping.isError && <ProblemNotice error={keeping.error} retry={() => void keeping.refetch()} />}
      {keeping.data && !changing && <p>{t("settings.drafts.are", { n: keeping.data.days })}</p>}
      {keeping.data && changing && <KeepingForm key={keeping.data.version} kept={keeping.data} onReload={() => void keeping.refetch()} onDone={() => setChanging(false)} />}
    </Panel>
  );
}

function KeepingForm({ kept, onReload, onDone }: { kept: DraftKeeping; onReload: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const [days, setDays] = useState(String(kept.days));
  const act = useAct((body: { days?: number }) => changeKeeping(body, kept.version), [KEY], onDone);
  const submit = (): void => {
    const plain = halfWidth(days).trim();
    act.run({ days: /^\d{1,6}$/.test(plain) ? Number(plain) : undefined });
  };
  return (
    <PlainForm label={t("settings.drafts.title")} onSubmit={submit}>
      <ErrorSummary items={act.errors} />
      {act.stale && <div><Button onClick={onReload}>{t("kit.reload")}</Button></div>}
      <LineField pointer="/days" label={t("settings.drafts.days")} help={t("settings.drafts.help")} value={days} error={act.wrong("/days")} onChange={setDays} />
      <ButtonRow>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("kit.save")}</Button>
        <Button onClick={onDone}>{t("kit.cancel")}</Button>
      </ButtonRow>
    </PlainForm>
  );
}
