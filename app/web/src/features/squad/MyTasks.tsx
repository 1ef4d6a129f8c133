import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCounts } from "@/features/inbox/useCounts";

/** What waits for the reader themselves, one tap away. */
export function MyTasks() {
  const { t } = useTranslation();
  const todo = useCounts().data?.todo ?? 0;
  return <Link to="/tasks"><Button type={todo ? "primary" : "default"} tabIndex={-1}>{todo ? t("squad.portfolio.tasks", { n: todo }) : t("squad.portfolio.noTasks")}</Button></Link>;
}
