package io.parkflow.platform.inbox;

import io.parkflow.platform.cases.OpenStep;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
final class OpenItems implements OpenStep.Source {
    private final Items items;

    OpenItems(Items items) {
        this.items = items;
    }

    @Override
    public List<OpenStep> of(UUID caseId) {
        return items.ofCase(caseId).stream()
                .filter(item -> !item.isHeld())
                .map(item -> new OpenStep(item.step(), item.candidate(), item.openedAt(), item.dueAt()))
                .toList();
    }
}
