import { Button } from "antd";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { FormSpec } from "@/api/types";
import { ReadValue } from "@/features/forms/ReadValue";
import { Panel } from "@/kit/Panel";
import type { Autosave } from "./Autosave";
import css from "./ClashPanel.module.css";
import type { Whose } from "./whose";

interface Props {
  autosave: Autosave;
  form?: FormSpec;
  whose?: Whose;
  /** Names of what is no field of the form. */
  labels?: Record<string, string>;
}

/** Two people changed the same field: both values stand side by side, the person chooses. */
export function ClashPanel({ autosave, form, whose = "own", labels = {} }: Props) {
  const { t } = useTranslation();
  const state = useSyncExternalStore(autosave.subscribe, autosave.current);
  if (state.kind !== "conflict") return null;
  return (
    <div className={css.room} role="alert">
      <Panel tone="close" title={t(`drafts.clash.title.${whose}`)}>
        <p>{t("drafts.clash.hint")}</p>
        {state.clashes.map(({ field, mine, theirs }) => {
          const spec = form?.fields[field] ?? { kind: "text" as const, label: labels[field] ?? field };
          return (
            <div key={field} className={css.clash}>
              <strong>{spec.label ?? field}</strong>
              <div><small>{t("drafts.clash.mine")}</small><ReadValue spec={spec} value={mine} /></div>
              <div><small>{t(`drafts.clash.theirs.${whose}`)}</small><ReadValue spec={spec} value={theirs} /></div>
            </div>
          );
        })}
        <div className={css.actions}>
          <Button type="primary" onClick={() => void autosave.settle("mine")}>{t(`drafts.clash.keepMine.${whose}`)}</Button>
          <Button onClick={() => void autosave.settle("theirs")}>{t(`drafts.clash.takeTheirs.${whose}`)}</Button>
        </div>
      </Panel>
    </div>
  );
}
