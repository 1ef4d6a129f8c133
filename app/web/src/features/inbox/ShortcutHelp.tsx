import { useTranslation } from "react-i18next";
import { Dialog } from "@/kit/Dialog";
import css from "./ShortcutHelp.module.css";

const keys = [
  ["j", "next"],
  ["k", "previous"],
  ["Enter", "enter"],
  ["x", "tick"],
  ["/", "search"],
  ["1–7", "view"],
  ["?", "help"],
] as const;

export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open={open} title={t("inbox.shortcuts.title")} footer={null} onCancel={onClose}>
      <dl className={css.keys}>
        {keys.map(([key, means]) => (
          <div key={key}>
            <dt><kbd>{key}</kbd></dt>
            <dd>{t(`inbox.shortcuts.${means}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
