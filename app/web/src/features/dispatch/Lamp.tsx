import css from "./Lamp.module.css";

export type Colour = "green" | "yellow" | "red" | "blue";
const shapes: Record<Colour, string> = { green: "●", yellow: "▲", red: "■", blue: "◆" };

/** A colour with its shape and its word: nobody has to see the colour. */
export const Lamp = ({ colour, children, note }: { colour: Colour; children: string; note?: string }) => (
  <span className={`${css.lamp} ${css[colour] ?? ""}`}>
    <i aria-hidden="true">{shapes[colour]}</i>
    {children}
    {note && <small>{note}</small>}
  </span>
);
