package io.parkflow.ground.identity;

import io.parkflow.ground.problem.Rejected;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// The desk where people sign in, stay signed in, change parks and leave.
@Singleton
final class Entrance {
    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SignIns signIns;
    private final Sessions sessions;
    private final Seats seats;
    private final Tokens tokens;
    private final Revocations revocations;
    private final Clock clock;

    Entrance(
            Accounts accounts,
            Passwords passwords,
            PasswordRules rules,
            SignIns signIns,
            Sessions sessions,
            Seats seats,
            Tokens tokens,
            Revocations revocations,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.signIns = signIns;
        this.sessions = sessions;
        this.seats = seats;
        this.tokens = tokens;
        this.revocations = revocations;
        this.clock = clock;
    }

    /// @throws Rejected 401 with one and the same answer for an unknown login, a wrong password and a closed account
    Entry login(Login login, String password, Optional<String> next, Optional<String> park, String address) {
        Known known = known(login, password, address);
        Account account = known.account();
        next.ifPresent(wanted -> renew(account, login, wanted));
        if (account.oneTime() && next.isEmpty()) {
            throw Rejected.forbidden("identity.password-change-needed");
        }
        Entry entry = next.isEmpty()
                ? enter(account, park)
                : enter(accounts.find(account.id()).orElseThrow(), park);
        entry.park().ifPresent(entered -> signIns.led(known.attempt(), entered.id()));
        return entry;
    }

    /// Somebody whose password was right.
    private record Known(Account account, UUID attempt) {}

    private Known known(Login login, String password, String address) {
        Suspicion suspicion = signIns.suspicion(login, address);
        long wait = suspicion.wait(clock.instant());
        if (wait > 0) {
            throw Rejected.tooOften(wait);
        }
        Optional<Account> account = accounts.find(login);
        UUID attempt = signIns.attempt(login, account.map(Account::id), address);
        rest(suspicion.slowness());
        if (!passwords.matches(password, account.map(Account::passwordHash))
                || !account.map(Account::active).orElse(false)) {
            throw Rejected.unknownCaller("identity.sign-in-failed");
        }
        signIns.passed(attempt);
        return new Known(account.get(), attempt);
    }

    private void renew(Account account, Login login, String wanted) {
        rules.require("/newPassword", wanted, login.value());
        accounts.renewPassword(account.id(), passwords.hash(wanted), false);
        revocations.endAll(account.id());
    }

    Entry enter(Account account, Optional<String> park) {
        if (account.operator()) {
            return entry(account, Optional.empty());
        }
        Seat seat = seats.find(account.id(), park).orElseThrow(() -> Rejected.forbidden("identity.no-seat"));
        return entry(account, Optional.of(seat));
    }

    private Entry entry(Account account, Optional<Seat> seat) {
        Session session =
                sessions.open(account.id(), seat.map(place -> place.park().id()));
        return entry(account, session, seat);
    }

    private Entry entry(Account account, Session session, Optional<Seat> seat) {
        String token = tokens.issue(account.id(), account.epoch(), session.id(), seat);
        return new Entry(token, session.token(), seat.map(Seat::park));
    }

    Entry refresh(String token) {
        return switch (sessions.renew(token)) {
            case Renewal.Renewed renewed -> stay(renewed.session());
            case Renewal.Overlapping _ ->
                throw Rejected.conflict("identity.refresh-overlaps").can("refresh");
            case Renewal.Unknown _ -> throw Rejected.unknownCaller("problem.sign-in");
            case Renewal.Reused reused -> {
                revocations.end(reused.session());
                throw Rejected.unknownCaller("problem.sign-in");
            }
        };
    }

    private Entry stay(Session session) {
        // The epoch is read before the roles: a change in between makes this token old, never the other way round.
        Optional<Account> account = accounts.find(session.account()).filter(Account::active);
        Optional<Seat> seat = session.park().flatMap(park -> seats.find(session.account(), park));
        if (account.isEmpty() || seat.isEmpty() != account.get().operator()) {
            revocations.end(session.id());
            throw Rejected.unknownCaller("problem.sign-in");
        }
        return entry(account.get(), session, seat);
    }

    void logout(Optional<String> refreshToken, Optional<Access> access) {
        refreshToken.flatMap(sessions::find).ifPresent(revocations::end);
        access.map(Access::session).ifPresent(revocations::end);
    }

    /// @throws Rejected 404 for a park one has no seat in
    Entry change(Access access, String park) {
        Account account = accounts.find(access.account()).orElseThrow(() -> Rejected.unknownCaller("problem.sign-in"));
        Seat seat = seats.find(account.id(), Optional.of(park)).orElseThrow(Rejected::missing);
        Entry entry = entry(account, Optional.of(seat));
        revocations.end(access.session());
        return entry;
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
