import { useTranslation } from "react-i18next";
import type { SquadHands } from "@/api/types";
import type { Actor } from "./matters";

const parts = { officer: "OFFICER", chief: "CHIEF", leader: "LEADER" } as const;

/** People by name where the project has them, else by what they would be. */
export function useActorText(people: SquadHands): (who: readonly Actor[]) => string {
  const { t } = useTranslation();
  return (who) =>
    who
      .map((actor) => {
        if (actor === "office" || actor === "park") return t(`squad.actor.${actor}`);
        const name = people[actor]?.name;
        return name ? t("squad.actor.named", { part: t(`squad.part.${parts[actor]}`), name }) : t("squad.actor.unnamed", { part: t(`squad.part.${parts[actor]}`) });
      })
      .join(t("squad.comma"));
}
