import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Tenant } from "@/api/types";
import { ButtonRow } from "@/kit/ButtonRow";
import { Dialog } from "@/kit/Dialog";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { useAct } from "@/kit/useAct";
import { changeTenant } from "./api";

/** Says what it means for the people of the park before it happens. */
export function ChangeTenant({ tenant, onClose }: { tenant: Tenant; onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct((state: Tenant["state"], key) => changeTenant(tenant, state, key), [["tenants"]], onClose);
  const active = tenant.state === "active";
  return (
    <Dialog
      open
      title={`${t(`parks.to.${tenant.state}`)}：${tenant.name}`}
      onCancel={onClose}
      footer={
        <ButtonRow>
          <Button onClick={onClose}>{t("kit.cancel")}</Button>
          <Button type="primary" danger={active} loading={act.busy} onClick={() => act.run(active ? "suspended" : "active")}>{t(`parks.to.${tenant.state}`)}</Button>
        </ButtonRow>
      }
    >
      <ErrorSummary items={act.errors} />
      <p>{t(active ? "parks.suspendMeans" : "parks.resumeMeans")}</p>
    </Dialog>
  );
}
