import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TaskRow } from "@/api/types";
import { Deadline } from "@/kit/Deadline";
import { Panel } from "@/kit/Panel";
import { taskPath } from "./taskPath";
import css from "./TodoList.module.css";

/** What waits for this person, with one button each. */
export function TodoList({ tasks }: { tasks: TaskRow[] }) {
  const { t } = useTranslation();
  if (!tasks.length) return null;
  return (
    <Panel tone="close" title={t("cases.todo.title", { n: tasks.length })}>
      <ul className={css.tasks}>
        {tasks.map((task) => (
          <li key={task.id}>
            <div>
              <strong>{task.stepName}</strong>
              <small className={css.about}>{task.caseTitle} · {task.caseNumber}</small>
              <Deadline dueAt={task.dueAt} light={task.light} provisional={task.provisional} />
            </div>
            <Link to={taskPath(task)}><Button type="primary" tabIndex={-1}>{t("cases.todo.go")}</Button></Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
