package io.parkflow.platform.messages;

import java.util.List;

/// Who is told. A closed vocabulary; a rule names some of them.
enum Audience {
    /// Who may take the open tasks of the case.
    CANDIDATES,
    /// The contacts of the company the case is about; without a company the one who began it.
    APPLICANT,
    STARTER,
    /// The members whose ids the event carries as `to` or `mentions`, or the member it is about.
    NAMED,
    SUPERVISOR("SUPERVISOR"),
    LEADER("PARK_LEADER"),
    ADMINISTRATOR("TENANT_ADMIN"),
    COMMITTEE("IC_CHAIR", "IC_MEMBER", "IC_SECRETARY");

    private final List<String> roles;

    Audience(String... roles) {
        this.roles = List.of(roles);
    }

    /// Everybody who holds one of them; empty where the case says who.
    List<String> roles() {
        return roles;
    }
}
