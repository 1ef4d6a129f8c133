import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Supervision, SupervisionBody } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import { readSupervision, setSupervision } from "./api";

const KEY = ["publicity", "supervision"];

/** Whom the public may ring; every notice that opens from now on says so. */
export function SupervisionPanel() {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  // what is typed over stays: only a press on reload reads it anew
  const kept = useQuery({ queryKey: KEY, queryFn: readSupervision, staleTime: Infinity, gcTime: 0 });
  if (!kept.data) return null;
  const { unit, phone, address, can } = kept.data;
  return (
    <Panel title={t("publicity.supervision.title")} tone={unit ? "plain" : "close"} extra={can.includes("change") && !changing && <Button onClick={() => setChanging(true)}>{t("publicity.supervision.change")}</Button>}>
      {changing ? <SupervisionForm key={kept.data.version} kept={kept.data} onReload={() => void kept.refetch()} onDone={() => setChanging(false)} /> : <p>{unit ? [unit, phone, address].filter(Boolean).join(" · ") : t("publicity.supervision.missing")}</p>}
    </Panel>
  );
}

function SupervisionForm({ kept, onReload, onDone }: { kept: Supervision; onReload: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState({ unit: kept.unit ?? "", phone: kept.phone ?? "", address: kept.address ?? "" });
  const act = useAct((body: SupervisionBody) => setSupervision(body, kept.version), [KEY], onDone);
  const line = (name: keyof typeof wanted, required = true) => (
    <LineField pointer={`/${name}`} label={t(`publicity.supervision.${name}`)} value={wanted[name]} required={required} error={act.wrong(`/${name}`)} onChange={(next) => setWanted({ ...wanted, [name]: next })} />
  );
  return (
    <PlainForm label={t("publicity.supervision.change")} onSubmit={() => act.run(wanted)}>
      <ErrorSummary items={act.errors} />
      {act.stale && <div><Button onClick={onReload}>{t("kit.reload")}</Button></div>}
      {line("unit")}
      {line("phone")}
      {line("address", false)}
      <ButtonRow>
        <Button type="primary" htmlType="submit" loading={act.busy}>{t("kit.save")}</Button>
        <Button onClick={onDone}>{t("kit.cancel")}</Button>
      </ButtonRow>
    </PlainForm>
  );
}
