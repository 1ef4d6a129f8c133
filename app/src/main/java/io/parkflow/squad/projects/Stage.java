package io.parkflow.squad.projects;

import java.util.Set;

/// How far a project has come, in this order.
public enum Stage {
    /// 线索
    LEAD,
    /// 在谈
    TALKS,
    /// 签约
    SIGNED,
    /// 前期: not without a leader
    PREPARING,
    /// 开工: not without evidence
    STARTED,
    /// 在建
    BUILDING,
    /// 竣工
    FINISHED,
    /// 投产
    PRODUCING,
    /// 达产
    FULL,
    /// 归档
    ARCHIVED;

    private static final Set<Stage> SILENT = Set.of(FULL, ARCHIVED);

    /// Whether a project at this stage reports every week.
    public boolean reports() {
        return !SILENT.contains(this);
    }

    public boolean isBefore(Stage other) {
        return compareTo(other) < 0;
    }
}
