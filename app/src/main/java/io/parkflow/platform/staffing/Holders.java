package io.parkflow.platform.staffing;

import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.catalog.Step;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Who stands behind the roles, departments, groups, posts and heads that steps are assigned to, in one statement.
@Singleton
final class Holders {
    /// Whoever looks after what nobody else can do.
    static final String ADMINISTRATION = "role:" + Staffing.ADMINISTRATION;

    static final Group NONE = new Group(Optional.empty(), List.of());

    /// @param code    inbox key without its first letter
    /// @param members those at work, in the order they were entered
    record Group(Optional<String> code, List<UUID> members) {
        Group {
            members = List.copyOf(members);
        }
    }

    private final Sql sql;

    Holders(Sql sql) {
        this.sql = sql;
    }

    /// What a step's holders are found under; nothing when the step names no such group.
    static Optional<String> key(Step.Assign assign) {
        if (assign.role() != null) {
            return Optional.of("role:" + assign.role());
        }
        if (assign.unit() != null) {
            return Optional.of("unit:" + assign.unit());
        }
        if (assign.group() != null) {
            return Optional.of("group:" + assign.group());
        }
        if (assign.post() != null) {
            return Optional.of("post:" + assign.post());
        }
        return assign.unitHead() == null || assign.unitHead().equals("starter")
                ? Optional.empty()
                : Optional.of("head:" + assign.unitHead());
    }

    /// @param most members told of a group
    Map<String, Group> of(Collection<Step.Assign> assigns, int most) {
        List<String> wanted = Stream.concat(
                        assigns.stream()
                                .flatMap(assign -> Stream.of(
                                                key(assign), assign.findUpper().map(role -> "role:" + role))
                                        .flatMap(Optional::stream)),
                        Stream.of(ADMINISTRATION))
                .distinct()
                .toList();
        Map<String, Group> groups = new HashMap<>();
        sql.of("""
                        select key.word, found.code, found.member_id from unnest(cast(:wanted as text[])) as key(word)
                        cross join lateral (
                            (select r.role as code, m.id as member_id from member_role r
                                join member m on m.tenant_id = r.tenant_id and m.id = r.member_id and m.state = 'active'
                                where r.tenant_id = :tenant and key.word like 'role:%' and r.role = substr(key.word, 6)
                                order by m.id limit :limit)
                            union all
                            (select 'u:' || u.id, m.id from unit u
                                left join member m on m.tenant_id = u.tenant_id and m.unit_id = u.id
                                    and m.state = 'active'
                                where u.tenant_id = :tenant and key.word like 'unit:%' and u.name = substr(key.word, 6)
                                order by m.id limit :limit)
                            union all
                            (select 'g:' || c.id, m.id from crew c
                                left join crew_member x on x.tenant_id = c.tenant_id and x.crew_id = c.id
                                left join member m on m.tenant_id = x.tenant_id and m.id = x.member_id
                                    and m.state = 'active'
                                where c.tenant_id = :tenant and key.word like c.kind || ':%'
                                    and c.kind || ':' || c.name = key.word
                                order by m.id limit :limit)
                            union all
                            (select 'h:', m.id from unit u
                                join member m on m.tenant_id = u.tenant_id and m.id = u.head_id and m.state = 'active'
                                where u.tenant_id = :tenant and key.word like 'head:%' and u.name = substr(key.word, 6))
                            ) as found
                        """).with("wanted", wanted).with("limit", most).list(row -> add(groups, row));
        return groups;
    }

    private static boolean add(Map<String, Group> groups, Row row) {
        String word = row.text("word");
        Group there = groups.getOrDefault(word, new Group(Optional.of(row.text("code")), List.of()));
        List<UUID> members = new ArrayList<>(there.members());
        row.findUuid("member_id").ifPresent(members::add);
        groups.put(word, new Group(there.code(), members));
        return true;
    }
}
