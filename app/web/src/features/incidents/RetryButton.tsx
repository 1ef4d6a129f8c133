import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Act } from "@/kit/useAct";

/** Named by what it retries, so that a list of them can be told apart by ear. */
export function RetryButton({ id, name, act }: { id: string; name: string; act: Act<string> }) {
  const { t } = useTranslation();
  return <Button size="small" disabled={act.busy} aria-label={t("incidents.retryOf", { name })} onClick={() => act.run(id)}>{t("incidents.retry")}</Button>;
}
