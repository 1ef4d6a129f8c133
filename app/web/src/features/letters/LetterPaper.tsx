import { useTranslation } from "react-i18next";
import type { CSSProperties } from "react";
import type { Sheet, SheetBlock, SheetParagraph, SheetSpan } from "@/api/types";
import { fontStack } from "./fontStack";
import css from "./LetterPaper.module.css";

/** A letter as the sheet of paper it is. On a phone the same words in the width there is. */
export function LetterPaper({ sheet, mark }: { sheet: Sheet; mark?: string }) {
  const { t } = useTranslation();
  const [top = 37, right = 26, bottom = 35, left = 28] = sheet.margins;
  const margins = { "--top": `${top}mm`, "--right": `${right}mm`, "--bottom": `${bottom}mm`, "--left": `${left}mm` } as CSSProperties;
  return (
    <article className={css.paper} style={margins} aria-label={t("letters.paper")}>
      {mark && <div className={css.mark} aria-hidden="true">{Array.from({ length: 6 }, (_, at) => <span key={at} data-mark={mark} />)}</div>}
      {sheet.blocks.map((block, at) => <Block key={at} block={block} />)}
    </article>
  );
}

function Block({ block }: { block: SheetBlock }) {
  if (block.paragraph) return <Paragraph paragraph={block.paragraph} />;
  if (!block.table) return null;
  return (
    <table className={`${css.table} ${block.table.ruled ? css.ruled : ""}`}>
      <tbody>
        {block.table.rows.map((row, at) => (
          <tr key={at}>
            {row.cells.map((cell, column) => (
              <td key={column} colSpan={cell.span} style={{ width: `${cell.width}%` }}>{cell.blocks.map((inner, place) => <Block key={place} block={inner} />)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const points = (n: number): string => `calc(var(--pt) * ${n})`;

function Paragraph({ paragraph }: { paragraph: SheetParagraph }) {
  const { align, first, left, right, before, after, line, ruled, spans } = paragraph;
  const pictured = spans.some((span) => span.picture);
  const style: CSSProperties = {
    textAlign: align,
    textIndent: points(first),
    margin: `${points(before)} ${points(right)} ${points(after)} ${points(left)}`,
    lineHeight: line && !pictured ? points(line) : undefined,
    borderBottom: ruled ? `2px solid #${ruled}` : undefined,
  };
  return <p className={css.line} style={style}>{spans.length ? spans.map((span, at) => <Words key={at} span={span} />) : "\u00a0"}</p>;
}

function Words({ span }: { span: SheetSpan }) {
  const { t } = useTranslation();
  if (span.picture) return <img className={css.picture} src={span.picture} alt={t("letters.code")} style={{ width: `${span.width ?? 20}mm`, height: `${span.height ?? 20}mm` }} />;
  const style: CSSProperties = {
    fontFamily: fontStack(span.font),
    fontSize: points(span.size),
    fontWeight: span.bold ? "bold" : undefined,
    fontStyle: span.italic ? "italic" : undefined,
    textDecoration: span.underline ? "underline" : undefined,
    color: span.color ? `#${span.color}` : undefined,
  };
  return <span style={style}>{span.text}</span>;
}
