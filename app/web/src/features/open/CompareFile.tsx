import { Button } from "antd";
import { useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "@/kit/Panel";
import { sha256Of } from "./sha256";
import css from "./LetterCheck.module.css";

type Result = { name: string; same: boolean } | { name: string; unreadable: true };

/** Compares a file with the letter as it went out. The file stays in this browser. */
export function CompareFile({ sha256 }: { sha256: string }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [result, setResult] = useState<Result>();

  async function compare(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      setResult({ name: file.name, same: (await sha256Of(await file.arrayBuffer())) === sha256 });
    } catch {
      setResult({ name: file.name, unreadable: true });
    }
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void compare(event.dataTransfer.files[0]);
  }

  return (
    <Panel title={t("letters.public.compare")}>
      {/* Dropping is a shortcut; the button does the same by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={`${css.drop} ${over ? css.over : ""}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <span>{t("letters.public.drop")}</span>
        <Button onClick={() => input.current?.click()}>{t("letters.chooseFile")}</Button>
        <input ref={input} type="file" className="visually-hidden" tabIndex={-1} aria-hidden="true" onChange={(event) => { void compare(event.target.files?.[0]); event.target.value = ""; }} />
      </div>
      <div role="status">
        {result && (
          <Panel tone={"same" in result && result.same ? "calm" : "late"}>
            <strong>{t("same" in result ? (result.same ? "letters.public.same" : "letters.public.other") : "letters.public.unreadable", { name: result.name })}</strong>
          </Panel>
        )}
      </div>
    </Panel>
  );
}
