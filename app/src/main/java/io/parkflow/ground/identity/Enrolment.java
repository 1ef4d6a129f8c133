package io.parkflow.ground.identity;

import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Enters people and companies into the bound park without asking anybody's leave: for demo data, seeds and tests.
@Singleton
public final class Enrolment {
    private final Accounts accounts;
    private final Members members;
    private final Residents residents;
    private final Passwords passwords;
    private final Parks parks;
    private final Roles roles;
    private final Tokens tokens;
    private final Transactions transactions;

    Enrolment(
            Accounts accounts,
            Members members,
            Residents residents,
            Passwords passwords,
            Parks parks,
            Roles roles,
            Tokens tokens,
            Transactions transactions) {
        this.accounts = accounts;
        this.members = members;
        this.residents = residents;
        this.passwords = passwords;
        this.parks = parks;
        this.roles = roles;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    /// A person to enter.
    ///
    /// @param password used as it is; no rule looks at it
    /// @param resident company the person speaks for
    public record Person(String login, String password, String name, Set<String> roles, Optional<UUID> resident) {
        public static Person of(String login, String password, String name, String... roles) {
            return new Person(login, password, name, Set.of(roles), Optional.empty());
        }

        public Person speakingFor(UUID company) {
            return new Person(login, password, name, roles, Optional.of(company));
        }
    }

    /// Enters a person; one whose login exists already gets a seat in this park too, and keeps the password. One who
    /// is there already stays as is, and what a crash has left out is added.
    ///
    /// @return id of the member
    /// @throws IllegalArgumentException for a role the catalogue does not have
    public UUID member(Person person) {
        for (String role : person.roles()) {
            if (roles.find(role).isEmpty()) {
                throw new IllegalArgumentException("no role " + role);
            }
        }
        Login login = Login.typed(person.login());
        UUID account = accounts.find(login).map(Account::id).orElseGet(() -> open(login, person.password(), false));
        Optional<UUID> seat = accounts.memberships(account).stream()
                .filter(membership -> membership.park().equals(Tenancy.current().id()))
                .map(Membership::member)
                .findFirst();
        UUID member = seat.orElseGet(Ids::next);
        transactions.write(() -> {
            if (members.find(member).isEmpty()) {
                enter(member, account, person);
            }
            if (seat.isEmpty()) {
                accounts.join(account, new Membership(Tenancy.current().id(), member));
            }
            return member;
        });
        return member;
    }

    private void enter(UUID member, UUID account, Person person) {
        members.add(new Member(
                member,
                account,
                person.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                person.resident(),
                true,
                1));
        members.give(member, person.roles());
    }

    /// Enters a company; one whose code is there already stays as it is.
    ///
    /// @param uscc unified social credit code, well formed
    /// @return id of the resident
    public UUID resident(String name, String uscc) {
        return transactions.write(() -> residents
                .findByUscc(uscc)
                .map(Resident::id)
                .orElseGet(() -> {
                    UUID id = Ids.next();
                    residents.add(new Resident(id, uscc, Optional.empty(), name, true, 1));
                    return id;
                }));
    }

    /// An account that runs the platform and belongs to no park; one that exists is left as it is.
    public void operator(String login, String password) {
        Login typed = Login.typed(login);
        if (accounts.find(typed).isEmpty()) {
            open(typed, password, true);
        }
    }

    private UUID open(Login login, String password, boolean operator) {
        return accounts.open(new NewAccount(login, passwords.hash(password), false, "enrolment"), operator);
    }

    /// An access token as signing in gives it, good for ten minutes, with no refresh token beside it.
    public String issueToken(UUID member) {
        Seat seat = transactions.read(() -> new Seat(
                parks.find(Tenancy.current().id()).orElseThrow(),
                member,
                members.find(member).orElseThrow(Rejected::missing).resident(),
                members.roles(member)));
        UUID account =
                transactions.read(() -> members.find(member).orElseThrow().account());
        int epoch = accounts.find(account).orElseThrow().epoch();
        return tokens.issue(account, epoch, Ids.next(), Optional.of(seat));
    }
}
