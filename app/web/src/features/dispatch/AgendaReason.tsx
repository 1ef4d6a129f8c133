import { useTranslation } from "react-i18next";
import type { AgendaTopic } from "@/api/types";
import { StatusTag } from "@/kit/StatusTag";
import { Lamp } from "./Lamp";

/** Why it is spoken of. */
export function AgendaReason({ reason }: { reason: AgendaTopic["reason"] }) {
  const { t } = useTranslation();
  const word = t(`dispatch.meetings.reason.${reason}`);
  if (reason === "RED" || reason === "YELLOW") return <Lamp colour={reason === "RED" ? "red" : "yellow"}>{word}</Lamp>;
  return <StatusTag tone={reason === "BLOCKER" || reason === "DUE_BLOCKER" ? "close" : "accent"}>{word}</StatusTag>;
}
