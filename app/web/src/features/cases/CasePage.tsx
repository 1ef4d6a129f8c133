import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useMe } from "@/features/auth/useMe";
import { CaseRoom } from "./CaseRoom";

export function CasePage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const applicant = !!useMe().data?.resident;
  const back = applicant ? { to: "/applications", label: t("seedfund.mine.title") } : { to: "/cases", label: t("cases.all") };
  return <CaseRoom id={id} back={back} />;
}
