import { useTranslation } from "react-i18next";

/** A word of an answer's `can` as people say it; the same one means different things in different rooms. Some have no word yet. */
export function useDeedWord(code: string): (deed: string) => string | undefined {
  const { t } = useTranslation();
  const words = t("refusal.deeds", { returnObjects: true }) as Record<string, Record<string, string>>;
  const room = words[code.split(".")[0] ?? ""];
  return (deed) => room?.[deed] ?? words["any"]?.[deed];
}
