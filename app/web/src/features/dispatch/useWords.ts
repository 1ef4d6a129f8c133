import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";

/** Words for codes that a server may add to: what has no word yet stands as it is. */
export function useWords(group: "dispatch.step" | "dispatch.role" | "dispatch.blockers.move" | "weekly.report.milestone"): (code: string) => string {
  const { t, i18n } = useTranslation();
  return (code) => {
    const key = `${group}.${code}`;
    return i18n.exists(key) ? t(key as ParseKeys) : code;
  };
}
