import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "@/kit/EmptyState";
import { PageFrame } from "@/kit/PageFrame";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <PageFrame title={t("shell.notFound")} width="reading">
      <EmptyState title={t("shell.notFound")} hint={t("shell.notFoundHint")} action={<Link to="/">{t("shell.backHome")}</Link>} />
    </PageFrame>
  );
}
