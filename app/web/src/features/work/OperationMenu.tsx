import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReturnTarget } from "@/api/types";
import type { Act } from "@/kit/useAct";
import { type Filled, isOperation, type Operation } from "./dialog";

const OperationDialog = lazy(async () => ({ default: (await import("./OperationDialog")).OperationDialog }));

export interface Done {
  operation: Operation;
  filled: Filled;
}

interface Props {
  can: string[];
  targets?: ReturnTarget[];
  act: Act<Done>;
}

/** The operations that are possible now, each behind a window that says what it does. */
export function OperationMenu({ can, targets, act }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Operation>();
  const offered = can.filter(isOperation).filter((each) => each !== "return" || (targets?.length ?? 0) > 0);
  if (!offered.length) return null;
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items: offered.map((key) => ({ key, label: t(`work.operation.${key}`), danger: key === "cancel" || key === "terminate" })), onClick: ({ key }) => setOpen(isOperation(key) ? key : undefined) }}>
        <Button icon={<DownOutlined />} iconPlacement="end">{t("work.more")}</Button>
      </Dropdown>
      {open && <Suspense fallback={null}><OperationDialog key={open} operation={open} targets={targets} busy={act.busy} errors={act.errors} onCancel={() => setOpen(undefined)} onConfirm={(filled) => act.run({ operation: open, filled }, () => setOpen(undefined))} /></Suspense>}
    </>
  );
}
