package io.parkflow.engine.flowable;

import io.micronaut.core.propagation.PropagatedContext;
import io.parkflow.ground.tenancy.Park;
import io.parkflow.ground.tenancy.Parks;
import io.parkflow.ground.tenancy.Tenancy;
import io.parkflow.ground.tenancy.Tenant;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.flowable.common.engine.api.tenant.TenantContext;
import org.jspecify.annotations.Nullable;

/// The engine announces the park of a job before it runs it; this binds that park around it.
@Singleton
final class JobParks implements TenantContext {
    private static final ThreadLocal<Deque<PropagatedContext.Scope>> SCOPES = ThreadLocal.withInitial(ArrayDeque::new);

    private final Parks parks;

    JobParks(Parks parks) {
        this.parks = parks;
    }

    Tenant tenant(String id) {
        return parks.find(UUID.fromString(id))
                .map(Park::tenant)
                .orElseThrow(() -> new IllegalStateException("a job of a park that is not there"));
    }

    @Override
    public @Nullable String getTenantId() {
        return Tenancy.find().map(tenant -> tenant.id().toString()).orElse(null);
    }

    @Override
    public void setTenantId(@Nullable String id) {
        PropagatedContext context =
                id == null || id.isEmpty() ? PropagatedContext.getOrEmpty() : Tenancy.context(tenant(id));
        SCOPES.get().push(context.propagate());
    }

    @Override
    public void clearTenantId() {
        SCOPES.get().pop().close();
    }

    @Override
    public boolean isTenantIdSet() {
        return Tenancy.find().isPresent();
    }
}
