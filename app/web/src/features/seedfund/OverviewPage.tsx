import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useIdempotencyKey } from "@/api/idempotency";
import { completeness } from "@/features/forms/completeness";
import { Deadline } from "@/kit/Deadline";
import { PageFrame } from "@/kit/PageFrame";
import { Panel } from "@/kit/Panel";
import { ProblemNotice } from "@/kit/ProblemNotice";
import { checkEligibility } from "./api";
import { useDraft } from "./DraftContext";
import { EligibilityList } from "./EligibilityList";
import css from "./OverviewPage.module.css";
import { SectionList } from "./SectionList";

/** The list a person works through: sections, self-check, hand in. */
export function OverviewPage() {
  const { t } = useTranslation();
  const { application, form, rights, data, autosave } = useDraft();
  const { key, renew } = useIdempotencyKey();
  const sections = completeness(form, rights, data, t);
  const done = sections.filter((each) => each.state === "complete").length;
  const next = sections.find((each) => each.state !== "complete");
  const checking = useMutation({
    mutationFn: async () => {
      await autosave.flush();
      return checkEligibility(application.id, key);
    },
    onSettled: renew,
  });
  return (
    <PageFrame
      title={t("seedfund.apply.title")}
      lead={t("seedfund.apply.lead")}
      width="reading"
      back={{ to: "/applications", label: t("seedfund.mine.title") }}
    >
      <Panel title={t("seedfund.apply.progress", { done, all: sections.length })} extra={<Deadline dueAt={application.round.closesAt} />}>
        <progress className={css.progress} value={done} max={sections.length} aria-label={t("seedfund.apply.progress", { done, all: sections.length })} />
        <SectionList base={`/applications/${application.id}`} sections={sections} />
      </Panel>
      <Panel title={t("seedfund.eligibility.title")} extra={<Button loading={checking.isPending} onClick={() => checking.mutate()}>{t(checking.data ? "seedfund.eligibility.again" : "seedfund.eligibility.go")}</Button>}>
        <p className={css.muted}>{t("seedfund.eligibility.lead")}</p>
        {checking.isError && <ProblemNotice error={checking.error} />}
        {checking.data && <EligibilityList items={checking.data.items} />}
      </Panel>
      <div className={css.actions}>
        {next ? (
          <Link to={`/applications/${application.id}/sections/${next.section.key}`}><Button type="primary" size="large" tabIndex={-1}>{t("seedfund.apply.goOn", { section: next.section.title })}</Button></Link>
        ) : (
          <Link to={`/applications/${application.id}/check`}><Button type="primary" size="large" tabIndex={-1}>{t("seedfund.apply.check")}</Button></Link>
        )}
        {next && <Link to={`/applications/${application.id}/check`}>{t("seedfund.apply.lookOver")}</Link>}
      </div>
    </PageFrame>
  );
}
