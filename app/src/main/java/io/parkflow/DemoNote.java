package io.parkflow;

import io.micronaut.context.annotation.Requires;
import io.parkflow.ground.problem.Texts;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.platform.indicators.BoardNote;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says of the demo park's board that its projects are invented and of which year its sums were published.
@Singleton
@Requires(property = "parkflow.demo", value = "true")
final class DemoNote implements BoardNote {
    private final Parks parks;

    DemoNote(Parks parks) {
        this.parks = parks;
    }

    @Override
    public Optional<String> of(String board, Locale locale) {
        boolean isDemo = board.equals("squad")
                && parks.find(Tenancy.current().id())
                        .filter(park -> park.slug().equals(Demo.SQUADS))
                        .isPresent();
        return isDemo ? Optional.of(Texts.of(locale, "board.demo", List.of())) : Optional.empty();
    }
}
