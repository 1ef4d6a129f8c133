import type { ReactNode } from "react";
import css from "./Facts.module.css";

/** Names and values; what is not there takes no room. */
export const Facts = ({ items }: { items: [name: string, value: ReactNode][] }) => (
  <dl className={css.facts}>
    {items.filter(([, value]) => value !== undefined && value !== null && value !== "" && value !== false).map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
