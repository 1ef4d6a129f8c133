import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { PageFrame } from "@/kit/PageFrame";
import { usePark } from "./usePark";

export function ParkHomePage() {
  const { t } = useTranslation();
  const { park = "" } = useParams();
  const here = usePark(park);
  return <PageFrame title={here.data?.name ?? t("shell.brand")} lead={here.data?.summary}>{null}</PageFrame>;
}
