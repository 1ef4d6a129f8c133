import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import type { OfferedSeat, Park } from "@/api/types";
import { dateTimeText } from "@/kit/dates";
import { ErrorSummary } from "@/kit/ErrorSummary";
import { LineField } from "@/kit/LineField";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { PlainForm } from "@/kit/PlainForm";
import { useAct } from "@/kit/useAct";
import css from "./JoinPage.module.css";
import { readInvitation, takeSeat } from "./api";
import { useEnterPark } from "./useEnterPark";
import { useMe } from "./useMe";

/** Takes a seat in one more park. The code comes behind the # of the link, which no server ever logs. */
export function JoinPage() {
  const { t } = useTranslation();
  const me = useMe();
  const [code, setCode] = useState(decodeURIComponent(useLocation().hash.slice(1)));
  const [offer, setOffer] = useState<OfferedSeat>();
  const [joined, setJoined] = useState<Park>();
  const look = useAct((sent: string) => readInvitation(sent), [], setOffer);
  const take = useAct((sent: string) => takeSeat(sent), [["me", "parks"]], setJoined);
  const enter = useEnterPark();
  if (joined) {
    return (
      <PageFrame title={t("auth.join.done", { park: joined.name })} lead={t("auth.join.doneHint")} width="reading">
        <div><Button type="primary" size="large" loading={enter.isPending} onClick={() => enter.mutate(joined.slug)}>{t("auth.join.enter", { park: joined.name })}</Button></div>
      </PageFrame>
    );
  }
  return (
    <PageFrame title={t("auth.join.title")} lead={t("auth.join.lead")} width="reading">
      {!offer && (
        <Panel>
          <PlainForm label={t("auth.join.title")} onSubmit={() => look.run(code.trim())}>
            <ErrorSummary items={look.errors} />
            <LineField pointer="/code" label={t("auth.join.code")} required help={t("auth.join.codeHelp")} value={code} error={look.wrong("/code")} onChange={setCode} />
            <div><Button type="primary" size="large" htmlType="submit" loading={look.busy}>{t("auth.join.look")}</Button></div>
          </PlainForm>
        </Panel>
      )}
      {offer && (
        <Panel title={t("auth.join.offer", { park: offer.park.name })}>
          <ErrorSummary items={take.errors} />
          <dl className={css.facts}>
            <dt>{t("auth.join.as")}</dt><dd>{offer.name}</dd>
            <dt>{t("auth.join.roles")}</dt><dd>{offer.roles.join(t("forms.comma"))}</dd>
            <dt>{t("auth.join.until")}</dt><dd>{dateTimeText(offer.expiresAt)}</dd>
          </dl>
          <div><Button type="primary" size="large" loading={take.busy} onClick={() => take.run(code.trim())}>{t("auth.join.take", { login: me.data?.login ?? "" })}</Button></div>
          <p className={css.other}>{t("auth.join.other")}</p>
        </Panel>
      )}
    </PageFrame>
  );
}
