package io.parkflow.ground.identity;

import io.parkflow.ground.answer.Version;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The desk that enters members of the park and gives them roles.
@Singleton
final class Personnel {
    private static final Set<String> CLEARABLE = Set.of("phone", "email", "unitId", "residentId");

    private final Members members;
    private final Accounts accounts;
    private final MemberCheck check;
    private final RoleRules roleRules;
    private final PersonnelRules rules;
    private final Belongings belongings;
    private final Passwords passwords;
    private final Revocations revocations;
    private final Journal journal;
    private final Transactions transactions;
    private final List<Leaving> leaving;

    Personnel(
            Members members,
            Accounts accounts,
            MemberCheck check,
            RoleRules roleRules,
            PersonnelRules rules,
            Belongings belongings,
            Passwords passwords,
            Revocations revocations,
            Journal journal,
            Transactions transactions,
            List<Leaving> leaving) {
        this.members = members;
        this.accounts = accounts;
        this.check = check;
        this.roleRules = roleRules;
        this.rules = rules;
        this.belongings = belongings;
        this.passwords = passwords;
        this.revocations = revocations;
        this.journal = journal;
        this.transactions = transactions;
        this.leaving = List.copyOf(leaving);
    }

    /// A member and the password to hand over. The password is hashed before the transaction begins, and the answer is
    /// never kept for a second asking: the login, which is unique, makes a double click harmless.
    record Entered(Member member, Set<String> roles, Login login, String password) {}

    Entered enter(MemberBody sent) {
        Flaws flaws = new Flaws();
        String name = flaws.text("/name", sent.name(), 50).strip();
        Login login = check.login(flaws, "/login", sent.login());
        Optional<String> phone = MemberCheck.phone(flaws, sent.phone());
        Optional<String> email = MemberCheck.email(flaws, sent.email());
        Set<String> roles = roleRules.checked(flaws, sent.roles());
        Belongings.Wish places = transactions.read(() -> {
            check.places(flaws, sent);
            rules.requireMayTouch(roles);
            return belongings.checked(flaws, sent);
        });
        flaws.refuse();
        String password = passwords.oneTime();
        NewAccount account = new NewAccount(
                login,
                passwords.hash(password),
                true,
                "member:" + Caller.current().member());
        Optional<UUID> unit = Optional.ofNullable(sent.unitId());
        Optional<UUID> resident = Optional.ofNullable(sent.residentId());
        Member member = transactions.write(() -> {
            UUID id = Ids.next();
            UUID entered = accounts.enter(
                            account, new Membership(Tenancy.current().id(), id), this::abandoned)
                    .orElseThrow(Personnel::loginTaken);
            Member made = new Member(id, entered, name, phone, email, unit, resident, true, 1);
            members.add(made);
            members.give(id, roles);
            belongings.put(id, places);
            journal.record(Fact.of("identity.member.entered", "member", id)
                    .with("roles", roles.stream().sorted().toList()));
            return made;
        });
        return new Entered(member, roles, login, password);
    }

    boolean abandoned(Membership membership) {
        return membership.park().equals(Tenancy.current().id())
                && members.find(membership.member()).isEmpty();
    }

    static Rejected loginTaken() {
        return Rejected.flawed(List.of(Flaw.at("/login", "identity.login-taken")));
    }

    /// Inside a transaction.
    Member change(Member member, Version seen, MemberBody sent) {
        PersonnelRules.requireOther(member);
        Flaws flaws = new Flaws();
        Member changed = changed(flaws, member, sent);
        Set<String> before = members.roles(member.id());
        Set<String> after = sent.roles() == null ? before : roleRules.checked(flaws, sent.roles());
        if (sent.login() != null) {
            flaws.add(Flaw.at("/login", "identity.login-stays"));
        }
        check.places(flaws, sent);
        Belongings.Wish places = belongings.checked(flaws, sent);
        flaws.refuse();
        rules.requireMay(member, changed, before, after);
        if (!members.change(changed, seen.number())) {
            throw Rejected.stale();
        }
        exchange(member.id(), before, after);
        boolean moved = belongings.put(member.id(), places)
                || !member.unit().equals(changed.unit())
                || !member.resident().equals(changed.resident());
        if (!before.equals(after) || member.active() != changed.active() || moved) {
            endTokens(member.account());
        }
        journal.record(Fact.of("identity.member.changed", "member", member.id())
                .with("roles", after.stream().sorted().toList())
                .with("unit", changed.unit().map(UUID::toString).orElse(""))
                .with("resident", changed.resident().map(UUID::toString).orElse(""))
                .with(
                        "crews",
                        belongings.of(member.id()).stream().map(UUID::toString).toList())
                .with("state", changed.active() ? "active" : "suspended"));
        if (member.active() && !changed.active()) {
            leaving.forEach(room -> room.left(member.id()));
        }
        return members.find(member.id()).orElseThrow();
    }

    private static Member changed(Flaws flaws, Member member, MemberBody sent) {
        Optional<String> state = Optional.ofNullable(sent.state());
        if (state.filter(word -> !Set.of("active", "suspended").contains(word)).isPresent()) {
            flaws.add(Flaw.at("/state", "identity.no-such-state"));
        }
        if (sent.cleared() != null && !CLEARABLE.containsAll(sent.cleared())) {
            flaws.add(Flaw.at("/cleared", "identity.not-clearable"));
        }
        return new Member(
                member.id(),
                member.account(),
                sent.name() == null
                        ? member.name()
                        : flaws.text("/name", sent.name(), 50).strip(),
                sent.after("phone", MemberCheck.phone(flaws, sent.phone()), member.phone()),
                sent.after("email", MemberCheck.email(flaws, sent.email()), member.email()),
                sent.after("unitId", Optional.ofNullable(sent.unitId()), member.unit()),
                sent.after("residentId", Optional.ofNullable(sent.residentId()), member.resident()),
                state.map("active"::equals).orElse(member.active()),
                member.version());
    }

    private void exchange(UUID member, Set<String> before, Set<String> after) {
        members.take(
                member, before.stream().filter(role -> !after.contains(role)).toList());
        members.give(
                member, after.stream().filter(role -> !before.contains(role)).toList());
    }

    /// Once now, so that a crash cannot lose it, and once when the change is true, so that a token made in between from
    /// what was true before ends too.
    void endTokens(UUID account) {
        revocations.renew(account);
        transactions.afterCommit(() -> revocations.renew(account));
    }

    /// A new password to hand over; every sign-in with the old one ends.
    ///
    /// @throws Rejected 422 for a person of other parks too, whose password is not this park's to set
    String resetPassword(UUID id) {
        Member member = transactions.read(() -> {
            Member found = members.find(id).orElseThrow(Rejected::missing);
            PersonnelRules.requireOther(found);
            rules.requireMayTouch(members.roles(id));
            return found;
        });
        if (accounts.memberships(member.account()).size() > 1) {
            throw Rejected.rule("identity.shared-account");
        }
        String password = passwords.oneTime();
        accounts.renewPassword(member.account(), passwords.hash(password), true);
        revocations.endAll(member.account());
        transactions.write(() -> journal.record(Fact.of("identity.password.reset", "member", id)));
        return password;
    }
}
