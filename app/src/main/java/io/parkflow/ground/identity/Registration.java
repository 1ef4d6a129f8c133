package io.parkflow.ground.identity;

import io.micronaut.context.annotation.Value;
import io.parkflow.ground.audit.Fact;
import io.parkflow.ground.audit.Journal;
import io.parkflow.ground.problem.Rejected;
import io.parkflow.ground.tenancy.DatabaseFault;
import io.parkflow.ground.tenancy.Ids;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The desk where a company registers itself with a park. Its first person becomes its administrator; a second
/// registration of the same company is refused and never told who the first was.
///
/// The company's row is written first and holds its code; then the account is committed in the directory; then the
/// park's rows are. See [Accounts#enter] for what a crash in between leaves.
@Singleton
final class Registration {
    private static final String FIRST_PERSON = "APPLICANT_ADMIN";
    private static final String PRIVACY = "privacy";

    private final Accounts accounts;
    private final Members members;
    private final Residents residents;
    private final Personnel personnel;
    private final Passwords passwords;
    private final Entrance entrance;
    private final Journal journal;
    private final Transactions transactions;
    private final Buckets perAddress;

    Registration(
            Accounts accounts,
            Members members,
            Residents residents,
            Personnel personnel,
            Passwords passwords,
            Entrance entrance,
            Journal journal,
            Transactions transactions,
            @Value("${parkflow.limits.registrations-per-hour:60}") int perHour) {
        this.accounts = accounts;
        this.members = members;
        this.residents = residents;
        this.personnel = personnel;
        this.passwords = passwords;
        this.entrance = entrance;
        this.journal = journal;
        this.transactions = transactions;
        this.perAddress = new Buckets(perHour, perHour / 3600.0);
    }

    /// @throws Rejected 409 when the company is registered already, 422 when the login is somebody's, 429 too often
    Entry register(Applicant applicant, String address) {
        long wait = perAddress.take(address);
        if (wait > 0) {
            throw Rejected.tooOften(wait);
        }
        NewAccount account = new NewAccount(
                applicant.login(),
                passwords.hash(applicant.password()),
                false,
                "company:" + applicant.park().id() + ":" + applicant.uscc().value());
        Optional<UUID> entered = Tenancy.as(applicant.park().tenant(), () -> enter(applicant, account));
        UUID owner = entered.or(() -> findRepeated(applicant))
                .orElseThrow(() -> Rejected.conflict("identity.company-known").can("login"));
        return entrance.enter(
                accounts.find(owner).orElseThrow(), Optional.of(applicant.park().slug()));
    }

    /// @return empty when the company is here already
    private Optional<UUID> enter(Applicant applicant, NewAccount account) {
        try {
            return transactions.write(
                    () -> residents.findByUscc(applicant.uscc().value()).isPresent()
                            ? Optional.empty()
                            : Optional.of(write(applicant, account)));
        } catch (DatabaseFault fault) {
            return switch (fault.constraint().orElse("")) {
                case "resident_uscc" -> Optional.empty();
                case "account_login" -> throw Personnel.loginTaken();
                default -> throw fault;
            };
        }
    }

    private UUID write(Applicant applicant, NewAccount account) {
        UUID member = Ids.next();
        UUID company = Ids.next();
        residents.add(new Resident(
                company, applicant.uscc().value(), applicant.usccDoubt(), applicant.companyName(), true, 1));
        UUID owner = accounts.enter(account, new Membership(Tenancy.current().id(), member), personnel::abandoned)
                .orElseThrow(Personnel::loginTaken);
        members.add(new Member(
                member,
                owner,
                applicant.contactName(),
                Optional.of(applicant.phone()),
                Optional.of(applicant.email()),
                Optional.empty(),
                Optional.of(company),
                true,
                1));
        members.give(member, Set.of(FIRST_PERSON));
        members.consents(member, PRIVACY, applicant.privacyVersion());
        journal.record(
                Fact.of("identity.resident.registered", "resident", company).by(member, FIRST_PERSON));
        return owner;
    }

    /// The very same registration sent twice, as by a double click: login and password are the ones that were entered.
    private Optional<UUID> findRepeated(Applicant applicant) {
        return accounts.find(applicant.login())
                .filter(account -> passwords.matches(applicant.password(), Optional.of(account.passwordHash())))
                .map(Account::id)
                .filter(account -> Tenancy.as(
                        applicant.park().tenant(), () -> transactions.read(() -> speaks(account, applicant))));
    }

    private boolean speaks(UUID account, Applicant applicant) {
        Optional<UUID> company = residents.findByUscc(applicant.uscc().value()).map(Resident::id);
        return accounts.memberships(account).stream()
                .filter(membership -> membership.park().equals(applicant.park().id()))
                .flatMap(membership -> members.find(membership.member()).stream())
                .anyMatch(member -> company.isPresent() && member.resident().equals(company));
    }
}
