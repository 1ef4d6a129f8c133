package io.parkflow.squad.projects;

/// What somebody is to a project.
public enum Part {
    /// 挂帅领导
    LEADER("SQUAD_LEADER"),
    /// 专班班长
    CHIEF("SQUAD_CHIEF"),
    /// 项目专员
    OFFICER("PROJECT_OFFICER");

    private final String role;

    Part(String role) {
        this.role = role;
    }

    /// The role of the catalogue that whoever takes this part must hold.
    public String role() {
        return role;
    }
}
