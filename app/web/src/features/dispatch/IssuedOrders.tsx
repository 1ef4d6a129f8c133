import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OrderRow } from "@/api/types";
import { Panel } from "@/kit/Panel";
import css from "./BulletinPage.module.css";
import { text } from "./loose";
import { OrderLevel } from "./OrderLevel";

const levels: OrderRow["level"][] = ["RED", "YELLOW"];

/** The orders of a month by number and project, red before yellow. */
export function IssuedOrders({ rows }: { rows: unknown[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("dispatch.bulletins.issued")}>
      {rows.length === 0 && <p>{t("dispatch.bulletins.noneIssued")}</p>}
      <ul className={css.silent}>
        {levels.flatMap((level) =>
          rows.filter((row) => text(row, "level") === level).map((row) => (
            <li key={text(row, "number")}>
              <OrderLevel level={level} />
              <span>{text(row, "number")}</span>
              {text(row, "projectId") && <Link to={`/squad/projects/${text(row, "projectId")}`}>{text(row, "name")}</Link>}
              <span>{text(row, "reason")}</span>
            </li>
          )),
        )}
      </ul>
    </Panel>
  );
}
