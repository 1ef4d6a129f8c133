import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { isRouteErrorResponse, useRouteError } from "react-router";
import { EmptyState } from "@/kit/EmptyState";
import { NotFound } from "./NotFound";

/** A page that broke must not take the person's work with it. */
export function Crashed() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <main>
      <EmptyState
        title={t("shell.crashed")}
        hint={t("shell.crashedHint")}
        action={<Button type="primary" onClick={() => window.location.reload()}>{t("shell.reload")}</Button>}
      />
    </main>
  );
}
