package io.parkflow;

import io.micronaut.context.annotation.Requires;
import io.parkflow.ground.identity.Establishment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Departments with their heads, groups, posts and the experts' fields of a demo park, so that heads are found upwards
/// and experts can be drawn by field.
@Singleton
@Requires(property = "parkflow.demo", value = "true")
final class DemoOrganisation {
    /// @param people words of their logins, the head first
    private record Department(String name, List<String> people) {
        static Department of(String name, String... people) {
            return new Department(name, List.of(people));
        }
    }

    private static final List<Department> DEPARTMENTS = List.of(
            Department.of("办公室（督导办）", "dispatch", "supervisor"),
            Department.of("科技创新局", "head", "handler", "officer1"),
            Department.of("财政金融局", "checker", "maker"),
            Department.of("投资促进局", "chief1", "chief2", "officer2"),
            Department.of("建设管理局", "chief3", "chief4", "officer3", "officer4"),
            Department.of("种子基金管理中心", "fund", "risk", "secretary"));

    private static final Map<String, List<String>> FIELDS = Map.of(
            "expert1", List.of("新一代信息技术", "人工智能"),
            "expert2", List.of("生物医药", "医疗器械"),
            "expert3", List.of("高端装备", "新材料"),
            "expert4", List.of("财务", "投资"),
            "expert5", List.of("知识产权", "法律"));

    private final Establishment establishment;

    DemoOrganisation(Establishment establishment) {
        this.establishment = establishment;
    }

    /// @param members word → member
    void enter(Map<String, UUID> members) {
        UUID leader = of(members, "leader");
        UUID above =
                establishment.unit("园区管理委员会", Optional.empty(), leader, all(members, "leader", "sponsor1", "sponsor2"));
        for (Department each : DEPARTMENTS) {
            List<UUID> people = all(members, each.people().toArray(String[]::new));
            establishment.unit(each.name(), Optional.of(above), people.getFirst(), people);
        }
        establishment.crew(
                "group",
                "种子基金评审专家库",
                all(members, FIELDS.keySet().stream().sorted().toArray(String[]::new)));
        establishment.crew("group", "安全生产检查组", all(members, "head", "handler", "supervisor"));
        establishment.crew("post", "综合岗", all(members, "handler"));
        establishment.crew("post", "档案岗", all(members, "secretary"));
        FIELDS.forEach((expert, fields) -> establishment.expertise(of(members, expert), fields));
    }

    private static UUID of(Map<String, UUID> members, String word) {
        return Objects.requireNonNull(members.get(word), word);
    }

    private static List<UUID> all(Map<String, UUID> members, String... words) {
        return Stream.of(words).map(word -> of(members, word)).toList();
    }
}
