package io.parkflow;

import io.micronaut.context.annotation.Requires;
import io.parkflow.ground.identity.Enrolment;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// The people of a demo park, one at least for each role.
@Singleton
@Requires(property = "parkflow.demo", value = "true")
final class DemoPeople {
    /// @param word  second half of the login
    /// @param roles codes
    private record Part(String word, String name, Set<String> roles) {
        static Part of(String word, String name, String... roles) {
            return new Part(word, "演示·" + name, Set.of(roles));
        }

        String login(String prefix) {
            return prefix + "-" + word;
        }
    }

    private static final String OPERATOR = "operator";

    /// Leaders, chiefs and officers of key projects, as many of each.
    static final int SQUADS = 4;

    private static final List<Part> CAST = Stream.concat(
                    Stream.of(
                            Part.of("applicant", "申报企业经办", "APPLICANT"),
                            Part.of("applicant2", "申报企业管理员", "APPLICANT_ADMIN"),
                            Part.of("fund", "基金经理", "FUND_MANAGER"),
                            Part.of("risk", "基金风控", "FUND_MANAGER"),
                            Part.of("secretary", "投决会秘书", "IC_SECRETARY", "IC_MEMBER"),
                            Part.of("chair", "投决会主任", "IC_CHAIR"),
                            Part.of("supervisor", "督查", "SUPERVISOR"),
                            Part.of("maker", "财务经办", "FINANCE_MAKER"),
                            Part.of("checker", "财务复核", "FINANCE_CHECKER"),
                            Part.of("handler", "部门经办", "DEPT_HANDLER"),
                            Part.of("head", "部门负责人", "DEPT_HEAD"),
                            Part.of("leader", "园区领导", "PARK_LEADER"),
                            Part.of("dispatch", "督导办（调度）", "DISPATCH_OFFICE"),
                            Part.of("observer", "列席纪检", "OBSERVER"),
                            Part.of("admin", "系统管理员", "TENANT_ADMIN"),
                            Part.of("security", "安全管理员", "SEC_ADMIN"),
                            Part.of("auditor", "审计管理员", "AUDITOR")),
                    Stream.of(
                                    numbered(5, "expert", "评审专家", "EXPERT"),
                                    numbered(5, "member", "投决委员", "IC_MEMBER"),
                                    numbered(SQUADS, "sponsor", "挂帅领导", "SQUAD_LEADER"),
                                    numbered(SQUADS, "chief", "专班班长", "SQUAD_CHIEF"),
                                    numbered(SQUADS, "officer", "项目专员", "PROJECT_OFFICER"))
                            .flatMap(part -> part))
            .toList();

    private static Stream<Part> numbered(int count, String word, String name, String role) {
        return Stream.iterate(1, i -> i <= count, i -> i + 1).map(i -> Part.of(word + i, name + " " + i, role));
    }

    private final Enrolment enrolment;
    private final DemoPasswords passwords;

    DemoPeople(Enrolment enrolment, DemoPasswords passwords) {
        this.enrolment = enrolment;
        this.passwords = passwords;
    }

    /// Writes down how everybody signs in, before there is anybody.
    ///
    /// @param parks first half of the logins → slug
    void list(Map<String, String> parks) {
        List<DemoPasswords.Line> lines = new ArrayList<>();
        lines.add(new DemoPasswords.Line("-", OPERATOR, "OPERATOR", "演示·平台运营"));
        new TreeMap<>(parks)
                .forEach((prefix, slug) -> CAST.forEach(part -> lines.add(new DemoPasswords.Line(
                        slug, part.login(prefix), String.join(",", new TreeSet<>(part.roles())), part.name()))));
        passwords.list(lines);
    }

    /// One who runs the platform and belongs to no park.
    void operator() {
        enrolment.operator(OPERATOR, passwords.of(OPERATOR));
    }

    /// Enters everybody into the bound park who is not there yet.
    ///
    /// @param prefix  first half of the logins
    /// @param company the applicants speak for
    /// @return word → member
    Map<String, UUID> enter(String prefix, UUID company) {
        Map<String, UUID> members = new HashMap<>();
        for (Part part : CAST) {
            String login = part.login(prefix);
            Enrolment.Person person = new Enrolment.Person(
                    login,
                    passwords.of(login),
                    part.name(),
                    part.roles(),
                    part.word().startsWith("applicant") ? Optional.of(company) : Optional.empty());
            members.put(part.word(), enrolment.member(person));
        }
        return members;
    }
}
