import { Link } from "react-router";
import css from "./MoreLink.module.css";

/** The way on in a panel's head, wide enough for a thumb. */
export const MoreLink = ({ to, children }: { to: string; children: string }) => <Link className={css.link} to={to}>{children}</Link>;
