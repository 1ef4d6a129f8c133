import { useTranslation } from "react-i18next";
import type { OrderRow } from "@/api/types";
import { Lamp } from "./Lamp";

const colours = { BLUE: "blue", YELLOW: "yellow", RED: "red" } as const;

export function OrderLevel({ level }: { level: OrderRow["level"] }) {
  const { t } = useTranslation();
  return <Lamp colour={colours[level]}>{t(`dispatch.orders.level.${level}`)}</Lamp>;
}
