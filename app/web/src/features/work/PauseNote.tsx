import { useTranslation } from "react-i18next";
import type { CaseOperations } from "@/api/types";

/** Until when the case stands still, and the longer pause somebody asks for. */
export function PauseNote({ pause }: { pause: NonNullable<CaseOperations["pause"]> }) {
  const { t } = useTranslation();
  return (
    <p role="status">
      {t("work.pausedUntil", { day: pause.expectedOn })}
      {pause.askedUntil && <> {t("work.pauseAsked", { who: pause.askedBy ?? "", day: pause.askedUntil, reason: pause.reason ?? "" })}</>}
    </p>
  );
}
