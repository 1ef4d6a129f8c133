package io.parkflow.ground.identity;

import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;

/// Who may change whom: nobody themselves; once a park has a security administrator, only such a one touches the three
/// administrator roles; and one system administrator always stays. Inside a transaction of the park.
@Singleton
final class PersonnelRules {
    private static final String SEC_ADMIN = "SEC_ADMIN";
    private static final String TENANT_ADMIN = "TENANT_ADMIN";

    private final Members members;

    PersonnelRules(Members members) {
        this.members = members;
    }

    void requireMay(Member member, Member changed, Set<String> before, Set<String> after) {
        boolean stops = member.active() && !changed.active();
        Set<String> touched = new HashSet<>(before);
        touched.addAll(after);
        if (!stops) {
            touched.removeIf(role -> before.contains(role) && after.contains(role));
        }
        requireMayTouch(touched);
        boolean losesAdmin = before.contains(TENANT_ADMIN) && (stops || !after.contains(TENANT_ADMIN));
        if (losesAdmin && member.active() && members.count(TENANT_ADMIN) == 1) {
            throw Rejected.rule("identity.last-admin");
        }
    }

    void requireMayTouch(Set<String> roles) {
        boolean mine = Caller.current().roles().contains(SEC_ADMIN);
        if (RoleRules.administers(roles) && !mine && members.count(SEC_ADMIN) > 0) {
            throw Rejected.forbidden("identity.sec-admin-needed");
        }
    }

    static void requireOther(Member member) {
        if (member.id().equals(Caller.current().member())) {
            throw Rejected.rule("identity.not-oneself");
        }
    }
}
