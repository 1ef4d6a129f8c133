import type { ReactNode } from "react";
import css from "./Facts.module.css";

/** More than a few words take the whole width. */
const LONG = 24;

/** Names and values; what is not there takes no room. */
export const Facts = ({ items }: { items: [name: string, value: ReactNode][] }) => (
  <dl className={css.facts}>
    {items.filter(([, value]) => value !== undefined && value !== null && value !== "" && value !== false).map(([name, value]) => (
      <div key={name} className={typeof value === "string" && value.length > LONG ? css.long : undefined}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
