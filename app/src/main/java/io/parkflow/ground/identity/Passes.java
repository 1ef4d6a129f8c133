package io.parkflow.ground.identity;

import io.micronaut.http.HttpRequest;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import jakarta.inject.Singleton;

/// For answers that go on after the request was let in.
@Singleton
public final class Passes {
    private final Bearer bearer;
    private final Parks parks;

    Passes(Bearer bearer, Parks parks) {
        this.bearer = bearer;
        this.parks = parks;
    }

    /// The token a request came with, to be asked again whether it still lets its owner in.
    public interface Pass {
        /// False from the moment the token expires or is revoked, the person leaves the park, or the park stops.
        boolean holds();
    }

    public Pass of(HttpRequest<?> request) {
        return () -> bearer.find(request)
                .flatMap(Access::park)
                .flatMap(parks::find)
                .filter(Park::active)
                .isPresent();
    }
}
