import { Button } from "antd";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { FormSpec } from "@/api/types";
import { ReadValue } from "@/features/forms/ReadValue";
import { Panel } from "@/kit/Panel";
import type { Autosave } from "./Autosave";
import css from "./ClashPanel.module.css";

/** Two people changed the same field: both values stand side by side, the person chooses. */
export function ClashPanel({ autosave, form, label }: { autosave: Autosave; form: FormSpec; label: string }) {
  const { t } = useTranslation();
  const state = useSyncExternalStore(autosave.subscribe, autosave.current);
  if (state.kind !== "conflict") return null;
  return (
    <div className={css.room} role="alert">
      <Panel tone="close" title={label}>
        <p>{t("seedfund.clash.hint")}</p>
        {state.clashes.map(({ field, mine, theirs }) => {
          const spec = form.fields[field] ?? { kind: "text" as const, label: field };
          return (
            <div key={field} className={css.clash}>
              <strong>{spec.label ?? field}</strong>
              <div><small>{t("seedfund.clash.mine")}</small><ReadValue spec={spec} value={mine} /></div>
              <div><small>{t("seedfund.clash.theirs")}</small><ReadValue spec={spec} value={theirs} /></div>
            </div>
          );
        })}
        <div className={css.actions}>
          <Button type="primary" onClick={() => void autosave.settle("mine")}>{t("seedfund.clash.keepMine")}</Button>
          <Button onClick={() => void autosave.settle("theirs")}>{t("seedfund.clash.takeTheirs")}</Button>
        </div>
      </Panel>
    </div>
  );
}
