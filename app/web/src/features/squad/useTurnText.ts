import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import type { SquadStrip } from "@/api/types";

/** Whose turn it is: a name as it stands, a role in words, and each only once. */
export function useTurnText(): (actors: SquadStrip["acts"][number]["actors"]) => string {
  const { t, i18n } = useTranslation();
  return (actors) => {
    const words = actors.map(({ who }) => (i18n.exists(`dispatch.role.${who}`) ? t(`dispatch.role.${who}` as ParseKeys) : who));
    return [...new Set(words)].join(t("squad.comma"));
  };
}
