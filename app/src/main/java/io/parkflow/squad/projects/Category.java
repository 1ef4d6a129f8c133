package io.parkflow.squad.projects;

/// What is built (三分类). Each category has its own template of milestones.
public enum Category {
    /// 重大科学基础设施
    SCIENCE,
    /// 科技创新平台
    PLATFORM,
    /// 产业化应用
    INDUSTRY
}
