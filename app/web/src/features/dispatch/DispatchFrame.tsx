import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PageFrame } from "@/kit/PageFrame";
import { useCurrentInView } from "@/kit/useCurrentInView";
import css from "./DispatchFrame.module.css";

const parts = {
  mine: "/dispatch",
  weeks: "/dispatch/weeks",
  blockers: "/dispatch/blockers",
  orders: "/dispatch/orders",
  meetings: "/dispatch/meetings",
  outcomes: "/dispatch/outcomes",
  bulletins: "/dispatch/bulletins",
  scores: "/dispatch/scores",
  tours: "/dispatch/tours",
  forecasts: "/dispatch/forecasts",
  gatherings: "/dispatch/gatherings",
} as const;

export type Part = keyof typeof parts;
const order = Object.keys(parts) as Part[];

interface Props {
  part: Part;
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The room's lists stand side by side: one glance from the week to the standings. */
export function DispatchFrame({ part, title, lead, actions, children }: Props) {
  const { t } = useTranslation();
  const tabs = useCurrentInView<HTMLElement>(part);
  return (
    <PageFrame title={title} lead={lead} actions={actions}>
      <nav ref={tabs} className={css.tabs} aria-label={t("dispatch.tabs")}>
        {order.map((each) => (
          <Link key={each} to={parts[each]} aria-current={each === part ? "page" : undefined}>{t(`dispatch.tab.${each}`)}</Link>
        ))}
      </nav>
      {children}
    </PageFrame>
  );
}
