package io.parkflow.ground.identity;

import io.micronaut.transaction.annotation.Transactional;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.DatabaseFault;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import io.parkflow.ground.tenancy.operator.Founding;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The desk where a park begins: the park, the account of its first administrator and that person's place in it.
///
/// The directory's transaction is open around the cell's, so the park exists exactly when everything is there. A crash
/// between the two commits leaves rows of a park that does not exist, which nobody can reach.
@Singleton
class ParkOffice {
    private static final String FIRST_PERSON = "TENANT_ADMIN";

    private final Founding founding;
    private final Accounts accounts;
    private final Members members;
    private final MemberCheck check;
    private final Passwords passwords;
    private final Journal journal;
    private final Transactions transactions;

    ParkOffice(
            Founding founding,
            Accounts accounts,
            Members members,
            MemberCheck check,
            Passwords passwords,
            Journal journal,
            Transactions transactions) {
        this.founding = founding;
        this.accounts = accounts;
        this.members = members;
        this.check = check;
        this.passwords = passwords;
        this.journal = journal;
        this.transactions = transactions;
    }

    record Founded(Park park, UUID admin, Login login, String password) {}

    /// A park as it is wished for.
    record Wish(String slug, String name, String shortName, ZoneId zone) {}

    /// @param flaws what is wrong with the park itself; told together with what is wrong with its administrator
    Founded found(Flaws flaws, Wish wish, @Nullable MemberBody admin) {
        String person = flaws.text("/admin/name", admin == null ? null : admin.name(), 50)
                .strip();
        Login login = check.login(flaws, "/admin/login", admin == null ? null : admin.login());
        flaws.refuse();
        String password = passwords.oneTime();
        NewAccount account = new NewAccount(login, passwords.hash(password), true, "platform");
        try {
            return founded(wish, person, account, password);
        } catch (DatabaseFault fault) {
            throw switch (fault.constraint().orElse("")) {
                case "tenant_slug" -> Rejected.flawed(List.of(Flaw.at("/slug", "identity.slug-taken")));
                case "account_login" -> Rejected.flawed(List.of(Flaw.at("/admin/login", "identity.login-taken")));
                default -> fault;
            };
        }
    }

    @Transactional("operator")
    Founded founded(Wish wish, String person, NewAccount account, String password) {
        Park park = founding.found(wish.slug(), wish.name(), wish.shortName(), wish.zone());
        UUID owner = accounts.open(account, false);
        UUID member = Ids.next();
        accounts.join(owner, new Membership(park.id(), member));
        Tenancy.run(park.tenant(), () -> transactions.write(() -> enter(member, owner, person)));
        return new Founded(park, member, account.login(), password);
    }

    private UUID enter(UUID member, UUID owner, String person) {
        members.add(new Member(
                member,
                owner,
                person,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                1));
        members.give(member, Set.of(FIRST_PERSON));
        return journal.record(Fact.of("identity.park.founded", "member", member).by(member, FIRST_PERSON));
    }
}
