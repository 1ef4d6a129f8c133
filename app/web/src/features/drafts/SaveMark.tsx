import { Button } from "antd";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { clockText } from "@/kit/dates";
import { problemItems } from "@/kit/problemItems";
import { useProblemText } from "@/kit/useProblemText";
import type { Autosave } from "./Autosave";
import type { Whose } from "./whose";
import css from "./SaveMark.module.css";

/** 「已保存 hh:mm」: what stands on the server, in words. */
export function SaveMark({ autosave, whose = "own" }: { autosave: Autosave; whose?: Whose }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const state = useSyncExternalStore(autosave.subscribe, autosave.current);
  switch (state.kind) {
    case "saved":
      return <span className={css.mark} role="status">{state.at ? t(state.merged ? `drafts.save.merged.${whose}` : "drafts.save.saved", { at: clockText(state.at) }) : t("drafts.save.nothing")}</span>;
    case "waiting":
    case "saving":
      return <span className={css.mark}>{t("drafts.save.saving")}</span>;
    case "conflict":
      return <span className={css.wrong} role="status">{t(`drafts.save.conflict.${whose}`)}</span>;
    case "failed":
      return (
        <span className={css.wrong} role="alert">
          {state.again ? t("drafts.save.again") : t("drafts.save.refused", { why: problemItems(state.error, text(state.error))[0]?.message ?? "" })}{" "}
          <Button size="small" onClick={() => void autosave.flush()}>{t("kit.retry")}</Button>
        </span>
      );
  }
}
