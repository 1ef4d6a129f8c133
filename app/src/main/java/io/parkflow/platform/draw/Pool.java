package io.parkflow.platform.draw;

import io.parkflow.ground.identity.Caller;
import io.parkflow.ground.identity.Expertises;
import io.parkflow.ground.tenancy.ParkTime;
import io.parkflow.ground.tenancy.Row;
import io.parkflow.ground.tenancy.Sql;
import io.parkflow.platform.cases.Case;
import io.parkflow.platform.cases.Doers;
import io.parkflow.platform.cases.Recusals;
import io.parkflow.platform.catalog.Step;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Out of whom is drawn for a case: the active holders of a role or members of a group, without those who may not judge
/// it.
@Singleton
final class Pool {
    /// Why somebody is left out.
    enum Why {
        /// Belongs to the company the case is about, or began it.
        COMPANY,
        /// Belongs to the department of whoever began it.
        UNIT,
        /// Keeps out of the case (回避).
        RECUSED,
        /// Has done a step that is locked apart from this one.
        APART,
        /// Draws.
        DRAWER,
        /// Somebody stands in for them today.
        AWAY
    }

    /// @param leftOut by member, in the order of ids
    record Drawable(List<Lot.Candidate> candidates, Map<UUID, Why> leftOut) {
        Drawable {
            candidates = List.copyOf(candidates);
        }

        Drawable without(Collection<UUID> members) {
            return new Drawable(
                    candidates.stream()
                            .filter(candidate -> !members.contains(candidate.member()))
                            .toList(),
                    leftOut);
        }
    }

    private record Person(UUID id, Optional<UUID> resident, boolean sameUnit, boolean away) {}

    private final Sql sql;
    private final Recusals recusals;
    private final Expertises expertises;
    private final Doers doers;
    private final ParkTime time;

    Pool(Sql sql, Recusals recusals, Expertises expertises, Doers doers, ParkTime time) {
        this.sql = sql;
        this.recusals = recusals;
        this.expertises = expertises;
        this.doers = doers;
        this.time = time;
    }

    Drawable of(Case matter, Step step, Step.Draw draw) {
        List<Person> people = people(matter, draw);
        Set<UUID> apart = doers.of(matter, step.apart());
        Set<UUID> recused = recusals.of(List.of(matter.id())).getOrDefault(matter.id(), Set.of());
        Map<UUID, Set<String>> fields =
                expertises.of(people.stream().map(Person::id).toList());
        Map<UUID, Why> leftOut = new LinkedHashMap<>();
        people.forEach(person -> why(person, matter, recused, apart).ifPresent(why -> leftOut.put(person.id(), why)));
        return new Drawable(
                people.stream()
                        .filter(person -> !leftOut.containsKey(person.id()))
                        .map(person -> new Lot.Candidate(person.id(), fields.getOrDefault(person.id(), Set.of())))
                        .toList(),
                leftOut);
    }

    private List<Person> people(Case matter, Step.Draw draw) {
        return sql.of("""
                        select m.id, m.resident_id, coalesce(m.unit_id = s.unit_id, false) as same_unit,
                            exists (select from proxy p where p.tenant_id = m.tenant_id and p.member_id = m.id
                                and p.ended_at is null and p.from_on <= :today and p.until_on >= :today
                                and (p.workflow is null or p.workflow = :workflow)) as away
                        from member m
                        left join member s on s.tenant_id = m.tenant_id and s.id = :starter
                        where m.tenant_id = :tenant and m.state = 'active' and (
                            exists (select from member_role r where r.tenant_id = m.tenant_id and r.member_id = m.id
                                and r.role = :role)
                            or exists (select from crew_member x
                                join crew c on c.tenant_id = x.tenant_id and c.id = x.crew_id
                                where x.tenant_id = m.tenant_id and x.member_id = m.id and c.kind = 'group'
                                and c.name = :group))
                        order by m.id
                        """)
                .with("today", time.today())
                .with("workflow", matter.workflow())
                .with("starter", matter.starter())
                .with("role", draw.role() == null ? "" : draw.role())
                .with("group", draw.group() == null ? "" : draw.group())
                .list(Pool::person);
    }

    private static Person person(Row row) {
        return new Person(row.uuid("id"), row.findUuid("resident_id"), row.flag("same_unit"), row.flag("away"));
    }

    private static Optional<Why> why(Person person, Case matter, Set<UUID> recused, Set<UUID> apart) {
        boolean own = person.resident().isPresent() && person.resident().equals(matter.resident());
        if (own || person.id().equals(matter.starter())) {
            return Optional.of(Why.COMPANY);
        }
        if (recused.contains(person.id())) {
            return Optional.of(Why.RECUSED);
        }
        if (person.sameUnit()) {
            return Optional.of(Why.UNIT);
        }
        if (apart.contains(person.id())) {
            return Optional.of(Why.APART);
        }
        if (Caller.find().map(Caller::member).filter(person.id()::equals).isPresent()) {
            return Optional.of(Why.DRAWER);
        }
        return person.away() ? Optional.of(Why.AWAY) : Optional.empty();
    }
}
