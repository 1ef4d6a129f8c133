package io.parkflow.ground.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.parkflow.ground.problem.Flaw;
import io.parkflow.ground.problem.Flaws;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Companies that register themselves.
@Controller("/api/v1/auth/registrations")
final class RegistrationController {
    private final Registration registration;
    private final Parks parks;
    private final MemberCheck check;
    private final PasswordRules passwordRules;
    private final RefreshCookie cookie;
    private final Addresses addresses;

    RegistrationController(
            Registration registration,
            Parks parks,
            MemberCheck check,
            PasswordRules passwordRules,
            RefreshCookie cookie,
            Addresses addresses) {
        this.registration = registration;
        this.parks = parks;
        this.check = check;
        this.passwordRules = passwordRules;
        this.cookie = cookie;
        this.addresses = addresses;
    }

    /// @param park           slug
    /// @param privacyVersion the wording that was shown
    @Serdeable
    record RegistrationBody(
            @Nullable String park,
            @Nullable String companyName,
            @Nullable String uscc,
            @Nullable String contactName,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String login,
            @Nullable String password,
            @Nullable Boolean privacyConsent,
            @Nullable String privacyVersion) {}

    @Open
    @Post
    @Operation(operationId = "register", summary = "Register a company with a park")
    HttpResponse<TokenAnswer> register(HttpRequest<?> request, @Body RegistrationBody sent) {
        Entry entry = registration.register(checked(sent), addresses.of(request));
        return HttpResponse.created(TokenAnswer.of(entry, false))
                .header("Cache-Control", "no-store")
                .cookie(cookie.holding(entry.refreshToken()));
    }

    private Applicant checked(RegistrationBody sent) {
        Flaws flaws = new Flaws();
        Optional<Park> park = park(flaws, sent.park());
        String companyName = flaws.text("/companyName", sent.companyName(), 100).strip();
        Uscc uscc = uscc(flaws, sent.uscc());
        String contactName = flaws.text("/contactName", sent.contactName(), 50).strip();
        flaws.text("/phone", sent.phone(), 254);
        Optional<String> phone = MemberCheck.phone(flaws, sent.phone());
        flaws.text("/email", sent.email(), 254);
        Optional<String> email = MemberCheck.email(flaws, sent.email());
        Login login = check.login(flaws, "/login", sent.login());
        String password = password(flaws, sent, login, companyName);
        String privacyVersion = flaws.text("/privacyVersion", sent.privacyVersion(), 40);
        if (!Boolean.TRUE.equals(sent.privacyConsent())) {
            flaws.add(Flaw.at("/privacyConsent", "identity.consent-needed"));
        }
        flaws.refuse();
        return new Applicant(
                park.orElseThrow(),
                companyName,
                uscc,
                contactName,
                phone.orElseThrow(),
                email.orElseThrow(),
                login,
                password,
                privacyVersion);
    }

    private Optional<Park> park(Flaws flaws, @Nullable String slug) {
        String text = flaws.text("/park", slug, 100);
        Optional<Park> park = parks.findBySlug(text).filter(Park::active);
        if (park.isEmpty() && !text.isEmpty()) {
            flaws.add(Flaw.at("/park", "identity.no-such-park"));
        }
        return park;
    }

    /// Old fifteen-digit numbers and codes with a wrong check character are let in with a doubt for the desk to look at
    /// (workflow convention on credit codes); what cannot be a code at all is not.
    private static Uscc uscc(Flaws flaws, @Nullable String sent) {
        Uscc uscc = Uscc.of(flaws.text("/uscc", sent, 40));
        boolean shaped = uscc.value().matches("[0-9A-Z]{18}|[0-9]{15}");
        if (!shaped && !uscc.value().isEmpty()) {
            flaws.add(Flaw.at("/uscc", "identity.uscc-form"));
        }
        return uscc;
    }

    private String password(Flaws flaws, RegistrationBody sent, Login login, String companyName) {
        String password = flaws.text("/password", sent.password(), 200);
        if (!password.isEmpty()) {
            flaws.add(passwordRules.find("/password", password, login.value(), companyName));
        }
        return password;
    }
}
