import { Button } from "antd";
import { GlobalOutlined, MoonOutlined, SunOutlined } from "@ant-design/icons";
import { use } from "react";
import { useTranslation } from "react-i18next";
import { switchLocale } from "@/i18n";
import { ModeContext } from "./ModeContext";
import css from "./Preferences.module.css";
import { queryClient } from "./queryClient";

/** Language and appearance, on every page. Answers are localised by the server, so they are read anew. */
export function Preferences() {
  const { t, i18n } = useTranslation();
  const { mode, choose } = use(ModeContext);
  const other = i18n.language === "zh-CN" ? "en" : "zh-CN";
  return (
    <>
      <Button type="text" icon={<GlobalOutlined />} lang={other} aria-label={t("shell.languageOther")} onClick={() => void switchLocale(other).then(() => queryClient.invalidateQueries())}>
        <span className={css.language}>{t("shell.languageOther")}</span>
      </Button>
      <Button
        type="text"
        icon={mode === "dark" ? <SunOutlined /> : <MoonOutlined />}
        aria-label={`${t("shell.appearance")}: ${mode === "dark" ? t("shell.light") : t("shell.dark")}`}
        onClick={() => choose(mode === "dark" ? "light" : "dark")}
      />
    </>
  );
}
