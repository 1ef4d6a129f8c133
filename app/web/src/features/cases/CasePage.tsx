import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { useMe } from "@/features/auth/useMe";
import { useReadCopy } from "@/features/inbox/useReadCopy";
import { CaseRoom } from "./CaseRoom";

export function CasePage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  useReadCopy(useSearchParams()[0].get("copy"));
  const applicant = !!useMe().data?.resident;
  const back = applicant ? { to: "/applications", label: t("seedfund.mine.title") } : { to: "/cases", label: t("cases.all") };
  return <CaseRoom id={id} back={back} />;
}
