import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Light } from "@/api/types";
import { Deadline } from "@/kit/Deadline";
import { Panel } from "@/kit/Panel";
import { useWords } from "./useWords";
import css from "./WhoseTurn.module.css";

interface Props {
  taskId?: string;
  actors: { step: string; who: string; dueAt?: string; light?: Light }[];
  hint?: string;
}

/** Who acts now and until when; whoever it is goes straight to the task. */
export function WhoseTurn({ taskId, actors, hint }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const step = useWords("dispatch.step");
  const role = useWords("dispatch.role");
  if (!actors.length) return null;
  return (
    <Panel tone="accent" title={t("dispatch.turn.title")}>
      <div className={css.turn}>
        <ul>
          {actors.map((actor) => (
            <li key={`${actor.step}${actor.who}`}>
              <p>{taskId ? t("dispatch.turn.yours", { step: step(actor.step) }) : t("dispatch.turn.now", { who: role(actor.who), step: step(actor.step) })}</p>
              {actor.dueAt && <Deadline dueAt={actor.dueAt} light={actor.light} />}
            </li>
          ))}
        </ul>
        {taskId && <Button type="primary" size="large" onClick={() => void navigate(`/tasks/${taskId}`)}>{t("dispatch.goWork")}</Button>}
      </div>
      {taskId && hint && <p className={css.hint}>{hint}</p>}
    </Panel>
  );
}
