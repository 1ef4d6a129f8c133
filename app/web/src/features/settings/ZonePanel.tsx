import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ParkZone } from "@/api/types";
import { fieldId } from "@/features/forms/pointer";
import { ButtonRow } from "@/kit/ButtonRow";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { FieldFrame } from "@/kit/FieldFrame";
import { LineField } from "@/kit/LineField";
import { NativeSelect } from "@/kit/NativeSelect";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { Skeleton } from "@/kit/Skeleton";
import { useAct } from "@/kit/useAct";
import { changeZone, readZone } from "./api";
import { clockIn } from "./clockIn";

const KEY = ["calendar", "zone"];
const FIRST = ["Asia/Shanghai", "Asia/Urumqi", "Asia/Hong_Kong", "Asia/Macau"];

/** By which clock the park works. */
export function ZonePanel() {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const [changed, setChanged] = useState(false);
  // what is typed over stays: only a press on reload reads it anew
  const zone = useQuery({ queryKey: KEY, queryFn: readZone, staleTime: Infinity, gcTime: 0 });
  const done = (): void => {
    setChanging(false);
    setChanged(true);
  };
  return (
    <Panel title={t("settings.zone.title")} extra={zone.data?.can.includes("change") && !changing && <Button onClick={() => setChanging(true)}>{t("settings.change")}</Button>}>
      {zone.isPending && <Skeleton lines={2} />}
      {zone.isError && <ProblemNotice error={zone.error} retry={() => void zone.refetch()} />}
      {zone.data && !changing && <p>{t("settings.zone.is", { zone: zone.data.zone, time: clockIn(zone.data.zone) })}</p>}
      {changed && !changing && <p role="status">{t("settings.zone.changed")} <Link to="/calendar/deadlines">{t("settings.zone.recount")}</Link></p>}
      {zone.data && changing && <ZoneForm key={zone.data.version} kept={zone.data} onReload={() => void zone.refetch()} onDone={done} onCancel={() => setChanging(false)} />}
    </Panel>
  );
}

function ZoneForm({ kept, onReload, onDone, onCancel }: { kept: ParkZone; onReload: () => void; onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [wanted, setWanted] = useState({ zone: kept.zone, reason: "" });
  const act = useAct((body: typeof wanted) => changeZone(body, kept.version), [KEY, ["me"]], () => {
    onDone();
    // every time on every page is told by the new clock
    void queries.invalidateQueries();
  });
  const zones = [...new Set([...FIRST, kept.zone, ...Intl.supportedValuesOf("timeZone")])];
  const id = fieldId("/zone");
  return (
    <PlainForm label={t("settings.zone.title")} onSubmit={() => act.run(wanted)} deliberate>
      <ErrorSummary items={act.errors} />
      {act.stale && <div><Button onClick={onReload}>{t("kit.reload")}</Button></div>}
      <FieldFrame id={id} label={t("settings.zone.label")} required help={t("settings.zone.help")} error={act.wrong("/zone")}>
        <NativeSelect id={id} value={wanted.zone} options={zones.map((zone) => ({ value: zone, label: zone }))} onChoose={(zone) => zone && setWanted((now) => ({ ...now, zone }))} />
      </FieldFrame>
      <p role="status">{t("settings.zone.preview", { time: clockIn(wanted.zone), now: clockIn(kept.zone) })}</p>
      <LineField pointer="/reason" label={t("settings.zone.reason")} value={wanted.reason} error={act.wrong("/reason")} onChange={(reason) => setWanted((now) => ({ ...now, reason }))} />
      <ButtonRow>
        <Button type="primary" htmlType="submit" loading={act.busy} disabled={wanted.zone === kept.zone}>{t("kit.save")}</Button>
        <Button onClick={onCancel}>{t("kit.cancel")}</Button>
      </ButtonRow>
    </PlainForm>
  );
}
