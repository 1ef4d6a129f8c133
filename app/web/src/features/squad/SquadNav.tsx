import { useTranslation } from "react-i18next";
import { NavLink, useLocation } from "react-router";
import { useMe } from "@/features/auth/useMe";
import { useCurrentInView } from "@/kit/useCurrentInView";
import css from "./SquadNav.module.css";

const pages = [
  ["/squad/projects", "squad.nav.projects"],
  ["/squad/portfolio", "squad.nav.portfolio"],
  ["/squad/board", "squad.nav.board"],
  ["/squad/calendar", "squad.nav.calendar"],
  ["/squad/spaces", "squad.nav.spaces"],
  ["/squad/differences", "squad.nav.differences"],
  ["/squad/targets", "squad.nav.targets"],
  ["/squad/rules", "squad.nav.rules"],
] as const;

/** The pages of the room side by side; what only the office uses is shown to the office. */
export function SquadNav() {
  const { t } = useTranslation();
  const office = useMe().data?.rights.includes("squad.manage") ?? false;
  const nav = useCurrentInView<HTMLElement>(useLocation().pathname);
  return (
    <nav ref={nav} className={css.nav} aria-label={t("squad.nav.label")}>
      {pages.filter(([to]) => office || (to !== "/squad/rules" && to !== "/squad/targets")).map(([to, label]) => <NavLink key={to} to={to} end>{t(label)}</NavLink>)}
    </nav>
  );
}
