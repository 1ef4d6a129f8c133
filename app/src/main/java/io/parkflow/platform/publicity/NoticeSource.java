package io.parkflow.platform.publicity;

import io.parkflow.ground.money.Money;
import java.util.Optional;
import java.util.UUID;

/// A feature whose cases are shown to the public.
public interface NoticeSource {

    /// What anyone may read: no person stands in it (个人信息保护法 article 25).
    ///
    /// @param mode of support in plain words, for example 免息信用贷款
    record Content(String company, String project, String mode, Money amount) {}

    /// @return empty when it is no case of this feature
    Optional<Content> content(UUID caseId);
}
