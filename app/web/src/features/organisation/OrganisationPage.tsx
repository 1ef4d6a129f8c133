import { useTranslation } from "react-i18next";
import { useMe } from "@/features/auth/useMe";
import { PageFrame } from "@/kit/PageFrame";
import { CrewPanel } from "./CrewPanel";
import { UnitPanel } from "./UnitPanel";

/** Who leads what and who belongs where: what steps are assigned by beside roles. */
export function OrganisationPage() {
  const { t } = useTranslation();
  const manages = useMe().data?.rights.includes("members.manage") ?? false;
  return (
    <PageFrame title={t("members.organisation.title")} lead={t("members.organisation.lead")}>
      <UnitPanel manages={manages} />
      <CrewPanel kind="group" manages={manages} />
      <CrewPanel kind="post" manages={manages} />
    </PageFrame>
  );
}
