import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WorkflowVersion } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { Dialog } from "@/kit/Dialog";
import { dateTimeText } from "@/kit/dates";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { StatusTag } from "@/kit/StatusTag";
import { useAct } from "@/kit/useAct";
import { activateVersion, withdrawFork } from "./forkApi";

interface Props {
  workflow: string;
  version: WorkflowVersion;
  /** Position of the last activation that was seen. */
  seen: number;
  can: string[];
}

/** One version; choosing another one changes what new cases begin with, so it asks first. */
export function VersionLine({ workflow, version, seen, can }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<"activate" | "withdraw">();
  const act = useAct<undefined>(() => (asking === "withdraw" ? withdrawFork(workflow, seen) : activateVersion(workflow, { version: version.version }, seen)), [["workflows"]], () => setAsking(undefined));
  return (
    <li>
      <strong>{t("catalog.versionOf", { n: version.label })}</strong> <StatusTag tone={version.origin === "park" ? "accent" : "neutral"}>{t(`catalog.from.${version.origin}`)}</StatusTag> {version.active && <StatusTag tone="calm">{t("catalog.versions.active")}</StatusTag>}
      {version.publishedAt && <p>{[version.publishedBy, dateTimeText(version.publishedAt), version.note].filter(Boolean).join(" · ")}</p>}
      <ButtonRow>
        {can.includes("activate") && !version.active && <Button size="small" onClick={() => setAsking("activate")}>{t("catalog.versions.activate")}</Button>}
        {can.includes("withdraw") && version.active && version.origin === "park" && <Button size="small" onClick={() => setAsking("withdraw")}>{t("catalog.versions.withdraw")}</Button>}
      </ButtonRow>
      <Dialog open={!!asking} title={t(`catalog.versions.${asking ?? "activate"}Sure`, { n: version.label })} okText={t(`catalog.versions.${asking ?? "activate"}`)} cancelText={t("kit.cancel")} okButtonProps={{ loading: act.busy }} onOk={() => act.run(undefined)} onCancel={() => setAsking(undefined)}>
        <ErrorSummary items={act.errors} />
        <p>{t("catalog.versions.hint")}</p>
      </Dialog>
    </li>
  );
}
